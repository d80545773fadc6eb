import path from 'node:path'
import { settings as settingsSchema, type Settings } from '../shared/domain/settings'
import { allExpands } from '../shared/domain/answer'
import { reportKinds } from '../shared/domain/session'
import { ExpectedFailure } from '../shared/result'
import type { Archive } from '../worker-client'

const key = 'settings'

/** What a new installation starts with. */
export function defaultSettings(options: { documentsFolder: string; locale: string }): Settings {
  const isNorwegian = /^(nb|nn|no)\b/.test(options.locale)
  return {
    isFirstRun: true,
    connection: { kind: 'practice' },
    language: isNorwegian ? 'nb' : 'en',
    theme: 'system',
    density: 'normal',
    singleKeys: true,
    caseFolder: path.join(options.documentsFolder, 'Saksmapper'),
    orderTerms: {
      expands: allExpands,
      reports: [...reportKinds],
      language: isNorwegian ? 'nb' : 'en',
    },
    freshHours: 24,
    sessionPrice: null,
    backup: { isOn: true, everyHours: 4, keep: 10, folder: '' },
    webhooks: { isOn: false, port: 47_815, relayUrl: null },
    ownership: { rule: 'control50', changes: {} },
  }
}

/**
 * Reads the settings over the defaults, field by field: one setting that a newer or damaged
 * catalogue holds in another shape falls back alone and takes no other with it.
 */
export async function openSettings(archive: Archive, defaults: Settings) {
  const stored = await archive.call('setting.get', { key })
  if (!stored.ok) throw new ExpectedFailure(stored.failure)
  let current: Settings = { ...defaults, ...readStored(stored.value) }
  let last: Promise<unknown> = Promise.resolve()
  const write = async (change: Partial<Settings>) => {
    const next = { ...current, ...change }
    const written = await archive.call('setting.set', { key, value: JSON.stringify(next) })
    if (!written.ok) throw new ExpectedFailure(written.failure)
    current = next
    return current
  }
  return {
    get: () => current,
    /** One change after the other, or a second would undo the first. */
    save(change: Partial<Settings>): Promise<Settings> {
      const saving = last.then(() => write(change))
      // Its failure belongs to who asked for it, not to the next change.
      last = saving.catch(() => undefined)
      return saving
    },
  }
}

function readStored(text: string | null): Partial<Settings> {
  const raw = parseObject(text)
  const fields = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(raw[name])
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return Object.fromEntries(fields)
}

function parseObject(text: string | null): Record<string, unknown> {
  if (text === null) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
