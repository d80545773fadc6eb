import { parseArgs } from 'node:util'
import { failed, done, type Result } from '../shared/result'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const optionTable = {
  case: text,
  country: text,
  duns: flag,
  expand: text,
  report: text,
  language: text,
  from: text,
  'dry-run': flag,
  outcome: text,
  json: flag,
  to: text,
  keep: text,
  port: text,
  practice: flag,
  service: text,
  'client-id': text,
  'auth-method': text,
  scope: { type: 'string', multiple: true },
  'client-secret-file': text,
  help: flag,
} as const

/** Parsed options of any command; each command checks the ones it needs. */
export type Options = ReturnType<typeof parse>['values']

const parse = (words: string[]) =>
  parseArgs({ args: words, options: optionTable, allowPositionals: true, strict: true })

/** Fails with `rejected-input` on an unknown option or a missing value. */
export function readArguments(words: string[]): Result<{ options: Options; operands: string[] }> {
  try {
    const { values, positionals } = parse(words)
    return done({ options: values, operands: positionals })
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) {
      return failed('rejected-input', { about: error.message.split('. ')[0] ?? error.message })
    }
    throw error
  }
}

/** The value of an option that must be there. */
export function needed(options: Options, name: 'case' | 'country' | 'to'): Result<string> {
  const value = options[name]
  return value ? done(value) : failed('rejected-input', { about: `--${name} is missing` })
}
