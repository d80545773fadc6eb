import { expect, it } from 'vitest'
import { delivery, openSession, report } from '../support/archive-case'
import { sharedArchive } from '../support/archive-worker'
import { ask } from '../support/ask'
import { newCase } from '../support/new-case'

const archive = sharedArchive()

/** Generous: the machine may be busy. What folds or compares all of a text takes minutes. */
const patienceMs = 20_000
/** Characters of a view: what goes to the window is copied while the window stands still. */
const mostToWindow = 5_000_000

const million = 1_000_000
const long = (pattern: string) => pattern.repeat(Math.ceil((10 * million) / pattern.length))
const numbered = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(',')

const oversized: [string, string][] = [
  ['one name', `{"keyInformation":{"name":"${long('12-34 Åse ')}"}}`],
  ['one unknown value', `{"keyInformation":{"name":"A","odd":"${long('1 000 ')}"}}`],
  ['one text and no object', `"${long('ABC_')}"`],
  [
    'three hundred thousand unknown values',
    `{"keyInformation":{${numbered(300_000, (at) => `"u${at}":1`)}}}`,
  ],
  ['a million levels', '{"a":'.repeat(million) + '1' + '}'.repeat(million)],
  [
    'a hundred thousand owners',
    `{"ownership":{"shareholders":[${numbered(100_000, (at) => `{"name":"Eier ${at}"}`)}]}}`,
  ],
]

it.each(oversized)(
  'keeps, shows and compares an answer that is %s',
  async (_, document) => {
    const { caseId } = await newCase(archive())
    const first = await openSession(archive(), caseId)
    const bytes = new TextEncoder().encode(document)
    const began = performance.now()
    const save = async (sessionRow: number, content: Uint8Array) => {
      await ask(archive(), 'document.save', {
        caseId,
        ...delivery(sessionRow, 'aml', report(String(sessionRow))),
      })
      return ask(archive(), 'document.save', { caseId, ...delivery(sessionRow, 'json', content) })
    }
    const { sha256 } = await save(first.sessionRow, bytes.slice())
    const { companyRow } = first
    const { view } = await ask(archive(), 'company.page', { caseId, companyRow, sessionRow: null })
    expect(view).not.toBeNull()
    expect(JSON.stringify(view).length).toBeLessThan(mostToWindow)

    const second = await openSession(archive(), caseId)
    await save(second.sessionRow, new TextEncoder().encode('{"keyInformation":{"name":"B"}}'))
    const { changes } = await ask(archive(), 'history.compare', {
      ...{ caseId, companyRow },
      ...{ fromSessionRow: first.sessionRow, toSessionRow: second.sessionRow },
    })
    expect(Array.isArray(changes)).toBe(true)
    const rows = await ask(archive(), 'company.list', { caseId })
    expect(JSON.stringify(rows).length).toBeLessThan(100_000)
    expect(performance.now() - began).toBeLessThan(patienceMs)
    const stored = await ask(archive(), 'document.read', { caseId, sha256 })
    expect(Buffer.compare(stored.bytes, bytes)).toBe(0)
  },
  60_000,
)
