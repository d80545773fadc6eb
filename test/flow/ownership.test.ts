import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allExpands } from '../../electron/shared/domain/answer'
import type { OwnershipGraph } from '../../electron/shared/domain/ownership/graph'
import type { OrderTerms } from '../../electron/shared/domain/session'
import { key, must } from '../support/collecting'
import { composedApplication } from '../support/composed-application'
import { tamper } from '../support/damage'
import { temporaryFolder } from '../support/temporary-folder'

const terms = { expands: allExpands, reports: [], language: 'en' as const }
const [havnesund, tindholm, drift] = ['314211685', '314211073', '314212290']
const movesOn = '310000507'

/** An application with a case that holds answers of the practice service. */
async function collected(...identifiers: string[]) {
  const place = await temporaryFolder()
  const app = await composedApplication(path.join(place, 'state'), {
    chooseTarget: async (name) => path.join(place, name),
  })
  const folder = path.join(place, 'case')
  const { caseId } = must(await app.call('case.create', { name: 'Havnesund', folder }))
  must(await app.call('practice.change', { pace: 'instant' }))
  const order = (...more: string[]) => orderBy(terms, ...more)
  const orderBy = async (by: OrderTerms, ...more: string[]) => {
    const companies = more.map((identifier) => key('no', identifier))
    must(await app.call('order.place', { caseId, companies, terms: by }))
    const open = async () => must(await app.call('case.summary', { caseId })).figures.open
    await expect.poll(open, { timeout: 20_000 }).toBe(0)
  }
  await order(...identifiers)
  const rowOf = async (identifier: string) =>
    must(await app.call('company.list', { caseId })).find(
      ({ company }) => company.identifier === identifier,
    )?.companyRow ?? 0
  const graph = async (identifier: string, at: string | null = null) =>
    must(await app.call('ownership.graph', { caseId, companyRow: await rowOf(identifier), at }))
  return { app, place, folder, caseId, order, orderBy, rowOf, graph }
}

const partyNamed = (graph: OwnershipGraph | null, name: string) =>
  graph?.parties.find((party) => party.name === name)

const stateOf = (graph: OwnershipGraph | null, name: string, rule: string) => {
  const standing = graph?.standings.find(({ party }) => party === partyNamed(graph, name)?.id)
  return standing?.verdicts.find((verdict) => verdict.rule === rule)?.state
}

test('who owns a company is read from all answers that its chains lead to, and from no others', async () => {
  const { app, caseId, graph, order, rowOf } = await collected(havnesund, tindholm, '310000019')
  const first = await graph(havnesund)
  expect(first).toMatchObject({ snapshots: 2, claimState: 'found', at: null })
  expect(partyNamed(first, 'Tindholm Holding AS')).toMatchObject({ owners: 'found' })
  const ingrid = partyNamed(first, 'Ingrid Hollås')
  const standing = first?.standings.find(({ party }) => party === ingrid?.id)
  // 60 % of what holds 34 %, over what is left without the subsidiary that holds 28 % and is held at 80 %.
  const share = (60 * 0.34) / (1 - 0.28 * 0.8)
  expect(standing?.integrated.capital?.minimum).toBeCloseTo(share, 9)
  expect(standing?.integrated.capital?.maximum).toBeCloseTo(share, 9)
  const asked = { caseId, companyRow: await rowOf(havnesund), at: null, party: ingrid?.id ?? '' }
  const [derivation] = must(await app.call('ownership.derivations', { ...asked, rule: 'product' }))
  expect(derivation?.lines.map(({ kind }) => kind)).toEqual(['path', 'cycle'])
  expect(derivation?.total).toEqual(standing?.integrated.capital)
  const [claim] = first?.claims ?? []
  expect(claim).toMatchObject({ party: ingrid?.id, claimed: { name: 'Ingrid Hollås' } })
  expect(first?.management[0]).toMatchObject({ name: 'Tor Håkon Nesvik', role: 'CEO' })

  await order(drift)
  expect(await graph(havnesund)).toMatchObject({ snapshots: 3 })
})

test('a threshold that is set changes the verdicts at once, and only theirs', async () => {
  const { app, graph } = await collected(havnesund, tindholm)
  expect(stateOf(await graph(havnesund), 'Ingrid Hollås', 'product')).toBe('certain')
  const { settings } = must(await app.call('app.state', {}))
  const product = {
    ...{ threshold: 27, isThresholdIncluded: false, control: 50, isControlIncluded: false },
    dropsTreasury: false,
  }
  const ownership = { ...settings.ownership, changes: { product } }
  must(await app.call('settings.save', { ownership }))
  const after = await graph(havnesund)
  expect(stateOf(after, 'Ingrid Hollås', 'product')).toBe('excluded')
  expect(stateOf(after, 'Ingrid Hollås', 'majority')).toBe('certain')
  expect(after?.rules.map(({ isChanged }) => isChanged)).toEqual([true, false, false, false, false])
})

test('relatives that are noted count as one until the note is taken back', async () => {
  const { app, caseId, graph, rowOf } = await collected(havnesund, tindholm)
  const before = await graph(havnesund)
  const companyRow = await rowOf(havnesund)
  for (const name of ['Kjetil Brandvoll', 'Marit Øverås-Lund']) {
    const party = partyNamed(before, name)?.id ?? ''
    const note = { kind: 'relatives' as const, group: 'Lund', note: 'Married' }
    must(await app.call('ownership.note', { caseId, companyRow, party, partyName: name, ...note }))
  }
  expect(app.events.filter(({ name }) => name === 'case.changed').length).toBeGreaterThan(1)
  const noted = await graph(havnesund)
  expect(partyNamed(noted, 'Kjetil Brandvoll')?.notes).toMatchObject([{ note: 'Married' }])
  expect(stateOf(noted, 'Kjetil Brandvoll', 'product')).toBe('certain')
  const { noteRow = 0 } = partyNamed(noted, 'Kjetil Brandvoll')?.notes[0] ?? {}
  must(await app.call('ownership.withdrawNote', { caseId, noteRow }))
  const withdrawn = await graph(havnesund)
  expect(partyNamed(withdrawn, 'Kjetil Brandvoll')?.notes).toEqual([])
  expect(stateOf(withdrawn, 'Kjetil Brandvoll', 'product')).toBe('excluded')
})

test('a party noted as listed catches the company that it holds enough of', async () => {
  const { app, caseId, graph, rowOf } = await collected(havnesund, tindholm)
  const before = await graph(havnesund)
  expect(before?.listed).toEqual([])
  const party = partyNamed(before, 'Ingrid Hollås')?.id ?? ''
  const note = { partyName: null, kind: 'listed' as const, group: null, note: 'Found elsewhere' }
  const companyRow = await rowOf(havnesund)
  must(await app.call('ownership.note', { caseId, companyRow, party, ...note }))
  const after = await graph(havnesund)
  const tindholmId = partyNamed(after, 'Tindholm Holding AS')?.id
  expect(after?.listed.find(({ company }) => company === tindholmId)).toMatchObject({
    holders: [party],
    byRegime: { ofac: { sum: { minimum: 60 }, isCaught: 'certain' } },
  })
})

test('an earlier moment shows who owned it then', async () => {
  const { app, caseId, graph, order, rowOf } = await collected(movesOn)
  const companyRow = await rowOf(movesOn)
  const [first] = must(await app.call('ownership.moments', { caseId, companyRow }))
  await order(movesOn)
  const moments = must(await app.call('ownership.moments', { caseId, companyRow }))
  expect(moments).toHaveLength(2)
  expect(moments[1]).toEqual(first)
  const from = first?.retrievedAt ?? ''
  const now = await graph(movesOn)
  const then = await graph(movesOn, from)
  expect(partyNamed(now, 'Torunn Brattvåg')).toBeDefined()
  expect(partyNamed(then, 'Torunn Brattvåg')).toBeUndefined()
  expect(await graph(movesOn, '2020-01-01T00:00:00.000Z')).toBe(null)
  const compared = must(await app.call('ownership.compare', { caseId, companyRow, from, to: null }))
  expect(compared?.before).toEqual(then)
  expect(compared?.after).toEqual(now)
  const torunn = partyNamed(now, 'Torunn Brattvåg')?.id ?? ''
  expect(compared?.changes).toContainEqual({ kind: 'party-came', party: torunn })
})

test('owners are not lost where a company is ordered again without them', async () => {
  const { graph, orderBy } = await collected(havnesund, tindholm)
  const before = await graph(havnesund)
  await orderBy({ ...terms, expands: ['roles'] }, havnesund, tindholm)
  const after = await graph(havnesund)
  expect(after?.standings).toEqual(before?.standings)
  expect(after?.claims).toEqual(before?.claims)
})

test('an altered answer is told, and hides no owner silently', async () => {
  const { app, caseId, folder, graph, rowOf } = await collected(havnesund, tindholm)
  const companyRow = await rowOf(havnesund)
  expect(await graph(havnesund)).not.toBe(null)
  await app.stop()
  tamper(
    folder,
    `DROP TRIGGER document_never_changed;
     UPDATE document SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Ingrid', 'Ingunn') AS BLOB)`,
  )
  const again = await composedApplication(path.join(folder, '..', 'state'))
  must(await again.call('case.open', { folder }))
  const asked = await again.call('ownership.graph', { caseId, companyRow, at: null })
  expect(asked).toMatchObject({ ok: false, failure: { code: 'document-altered' } })
})

test('a company that was deleted is in no graph any more, and nothing was written beside the case', async () => {
  const { app, caseId, folder, graph, rowOf } = await collected(havnesund, tindholm)
  expect(partyNamed(await graph(havnesund), 'Kjetil Brandvoll')).toBeDefined()
  expect(readdirSync(folder).sort()).toEqual(['case.lock', 'case.sqlite', 'case.sqlite-journal'])
  const companyRow = await rowOf(tindholm)
  must(await app.call('company.delete', { caseId, companyRow, jobId: 'go' }))
  const after = await graph(havnesund)
  expect(partyNamed(after, 'Kjetil Brandvoll')).toBeUndefined()
  expect(partyNamed(after, 'Tindholm Holding AS')).toMatchObject({ owners: 'not-in-case' })
  must(await app.call('case.delete', { caseId, confirmedName: 'Havnesund', jobId: 'all' }))
  const gone = await app.call('ownership.graph', { caseId, companyRow: 1, at: null })
  expect(gone).toMatchObject({ ok: false, failure: { code: 'case-not-open' } })
})

test('a picture is saved where the person says, byte for byte', async () => {
  const place = await temporaryFolder()
  let target: string | null = path.join(place, 'owners.svg')
  const asked: string[] = []
  const { call } = await composedApplication(path.join(place, 'state'), {
    chooseTarget: async (name, kind) => {
      asked.push(`${kind} ${name}`)
      return target
    },
  })
  const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
  const picture = { kind: 'svg' as const, suggestedName: 'owners.svg', bytes }
  expect(must(await call('ownership.savePicture', picture))).toBe(target)
  expect(readFileSync(target).equals(bytes)).toBe(true)
  target = null
  expect(must(await call('ownership.savePicture', picture))).toBe(null)
  target = path.join(place, 'nowhere', 'owners.svg')
  expect(await call('ownership.savePicture', picture)).toMatchObject({
    ok: false,
    failure: { code: 'folder-unreachable' },
  })
  expect(asked).toEqual(Array.from({ length: 3 }, () => 'svg owners.svg'))
})
