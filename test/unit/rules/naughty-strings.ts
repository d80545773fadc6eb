import { readFileSync } from 'node:fs'

const file = new URL('../../fixtures/strings/blns.json', import.meta.url)

/** Strings that break careless readers; where they come from is said beside the file. */
export const naughtyStrings = JSON.parse(readFileSync(file, 'utf8')) as string[]
