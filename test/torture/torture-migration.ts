import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { caseMigrations } from '../../electron/archive/case/case-migrations'
import type { Archive } from '../../electron/worker-client'
import type { Chance } from './chance'
import { writeFormatOne } from './format-one'
import { examine } from './judge'
import type { Death, RoundOrder } from './round'
import { runUntilKilled } from './run-until-killed'

const companies = 60

/** Kills a process while it brings a case of the first format forward; the next one must succeed. */
export async function tortureMigration(
  order: RoundOrder,
  program: string,
  archive: Archive,
  chance: Chance,
  folder: string,
): Promise<string[]> {
  const template = path.join(folder, 'format-1')
  if (!existsSync(template)) writeFormatOne(template, companies)
  const caseFolder = path.join(folder, 'migrating')
  rmSync(caseFolder, { recursive: true, force: true })
  cpSync(template, caseFolder, { recursive: true })
  const before = readFileSync(path.join(caseFolder, 'case.sqlite'))
  const documents = documentsIn(caseFolder)

  const death: Death = { point: 'open', phase: 'asked', nth: 1, afterMs: chance.next() * 70 }
  const killed = await runUntilKilled({
    program,
    order: { ...order, caseFolder, death },
    killAfterMs: 2500,
    midway: async () => undefined,
    midwayAfterMs: null,
  })
  const copy = path.join(caseFolder, 'case.before-version-2.sqlite')
  const faults = [...killed.complaints]
  if (existsSync(copy) && !readFileSync(copy).equals(before)) {
    faults.push('the copy before the migration differs from what it was made of')
  }
  const { evidence, faults: found } = await examine(archive, caseFolder)
  faults.push(...found)
  if (versionOf(caseFolder) !== caseMigrations.length) faults.push('not brought forward')
  const told = timesToldOf(caseFolder)
  if (told !== 1) faults.push(`the audit tells ${told} times that it was brought forward`)
  const lost = documents.filter((sha256) => !evidence.documents.has(sha256))
  if (lost.length > 0) faults.push(`${lost.length} documents lost`)
  const unclear = evidence.sessions.filter(({ state }) => state === 'unclear').length
  if (unclear !== companies / 3) faults.push(`${unclear} unclear instead of ${companies / 3}`)
  return faults.map((fault) => `migration: ${fault}`)
}

function withFile<T>(folder: string, read: (db: Database.Database) => T): T {
  const db = new Database(path.join(folder, 'case.sqlite'), { readonly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

const versionOf = (folder: string): number =>
  withFile(folder, (db) => Number(db.pragma('user_version', { simple: true })))

const timesToldOf = (folder: string): number =>
  withFile(folder, (db) =>
    Number(db.prepare(`SELECT count(*) FROM audit WHERE action = 'case.migrated'`).pluck().get()),
  )

/** The digests of the bytes themselves, computed here. */
const documentsIn = (folder: string): string[] =>
  withFile(folder, (db) =>
    (db.prepare('SELECT bytes FROM document').pluck().all() as Buffer[]).map((bytes) =>
      createHash('sha256').update(bytes).digest('hex'),
    ),
  )
