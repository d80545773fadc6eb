import { describe, expect, it } from 'vitest'
import type { ArchiveInput } from '../../electron/archive/face'
import { systemPolicy } from '../../electron/collector/policy'
import type { Session } from '../../electron/shared/domain/session'
import { failed } from '../../electron/shared/result'
import type { Archive } from '../../electron/worker-client'
import { collecting, everything, key, must } from '../support/collecting'

const havnesund = key('no', '314211685')
const four = [havnesund, key('se', '9920041275'), key('fi', '9000524-2'), key('dk', '99023414')]

const states = (sessions: Session[]) => sessions.map((one) => one.state)
const deliverable = (session: Session | undefined, kind: string) =>
  session?.deliverables.find((one) => one.kind === kind)

describe('collecting from the service into the case', () => {
  it('saves the answer and both reports of every company, byte for byte', async () => {
    const { archive, caseId, destination, newCollector, service } = await collecting()
    const collector = newCollector()
    must(await collector.place(four, everything, destination))
    await collector.whenStill()

    const { sessions } = collector.state()
    expect(states(sessions)).toEqual(['all-done', 'all-done', 'all-done', 'all-done'])
    expect(service.ledger()).toHaveLength(4)
    for (const session of sessions) {
      for (const one of session.deliverables) {
        const stored = must(
          await archive.call('document.read', { caseId, sha256: one.document?.sha256 ?? '' }),
        )
        const served = must(
          await destination.client.content(
            {
              sessionId: session.sessionId ?? '',
              country: session.company.country,
              location: null,
            },
            one.kind,
          ),
        )
        expect(Buffer.compare(stored.bytes, served.bytes)).toBe(0)
      }
    }
    const check = must(await archive.call('case.check', { caseId, at: new Date().toISOString() }))
    expect(check).toMatchObject({ isSound: true, findings: [] })
  })

  it('leaves an order unclear when the connection broke, and never repeats it by itself', async () => {
    const { destination, newCollector, service } = await collecting({
      faults: [{ fault: 'reset-after-create' }],
    })
    const first = newCollector()
    must(await first.place([havnesund], everything, destination))
    await first.whenStill()
    expect(first.state().sessions[0]).toMatchObject({
      state: 'unclear',
      failure: { code: 'order-unclear' },
    })
    await first.stop()

    const second = newCollector()
    must(await second.resume(destination))
    await second.whenStill()
    expect(states(second.state().sessions)).toEqual(['unclear'])
    expect(service.ledger()).toHaveLength(1)
  })

  it('keeps the answer when a report fails, and says so at the report', async () => {
    const { destination, newCollector } = await collecting({ faults: [{ fault: 'report-failed' }] })
    const collector = newCollector()
    must(await collector.place([havnesund], everything, destination))
    await collector.whenStill()
    const [session] = collector.state().sessions
    expect(session?.state).toBe('partial')
    expect(deliverable(session, 'json')?.state).toBe('saved')
    expect(deliverable(session, 'certificateOfRegistration')?.state).toBe('saved')
    expect(deliverable(session, 'aml')).toMatchObject({
      state: 'failed',
      document: null,
      failure: { code: 'report-failed' },
    })
  })

  it.each([
    ['html-report', 'aml', 'not-a-pdf'],
    ['truncated-report', 'aml', 'answer-cut-short'],
    ['html-answer', 'json', 'not-json'],
    ['broken-answer', 'json', 'not-json'],
  ] as const)('stores nothing as evidence when %s comes', async (fault, kind, code) => {
    const { archive, caseId, destination, newCollector } = await collecting({
      faults: [{ fault, times: 1000 }],
    })
    const collector = newCollector()
    must(await collector.place([havnesund], everything, destination))
    await collector.whenStill()
    const [session] = collector.state().sessions
    expect(deliverable(session, kind)).toMatchObject({
      state: 'rejected',
      document: null,
      failure: { code },
    })
    const check = must(await archive.call('case.check', { caseId, at: new Date().toISOString() }))
    expect(check.isSound).toBe(true)
  })

  it.each([
    { fault: 'unauthorized' },
    { fault: 'too-many-requests' },
    { fault: 'report-breaks-off' },
    { fault: 'server-error', at: ['status', 'json', 'report'] },
  ] as const)('gets everything in spite of $fault', async (fault) => {
    const { destination, newCollector, service } = await collecting({
      faults: [{ fault: fault.fault, ...('at' in fault && fault.at ? { at: [...fault.at] } : {}) }],
    })
    const collector = newCollector()
    must(await collector.place([havnesund], everything, destination))
    await collector.whenStill()
    expect(states(collector.state().sessions)).toEqual(['all-done'])
    expect(service.ledger()).toHaveLength(1)
  })

  it('refuses a second order while the first may still bring everything', async () => {
    const { destination, newCollector, service } = await collecting({ delays: { json: 300 } })
    const collector = newCollector()
    must(await collector.place([havnesund, havnesund], everything, destination))
    expect(await collector.place([havnesund], everything, destination)).toMatchObject({
      ok: false,
      failure: { code: 'already-ordered', about: '314211685' },
    })
    await collector.whenStill()
    expect(states(collector.state().sessions)).toEqual(['all-done'])
    expect(service.ledger()).toHaveLength(1)
  })

  it('halts on a refused sign-in with every order still in line, and goes on when it is mended', async () => {
    const { destination, destinationWith, newCollector, service } = await collecting()
    const refused = newCollector()
    must(await refused.place(four, everything, destinationWith('wrong')))
    await refused.whenStill()
    expect(refused.state().halt).toMatchObject({ code: 'sign-in-refused' })
    expect(states(refused.state().sessions)).toEqual(['in-line', 'in-line', 'in-line', 'in-line'])
    expect(service.ledger()).toHaveLength(0)
    await refused.stop()

    const mended = newCollector()
    must(await mended.resume(destination))
    await mended.whenStill()
    expect(states(mended.state().sessions)).toEqual([
      'all-done',
      'all-done',
      'all-done',
      'all-done',
    ])
    expect(service.ledger()).toHaveLength(4)
  })

  it('takes up open sessions after a restart without ordering them again', async () => {
    const { destination, newCollector, service } = await collecting({
      delays: { json: 300, aml: 300, certificateOfRegistration: 300 },
    })
    const first = newCollector()
    must(await first.place(four, everything, destination))
    await expect.poll(() => service.ledger().length).toBe(4)
    await first.stop()

    const second = newCollector()
    must(await second.resume(destination))
    await second.whenStill()
    expect(states(second.state().sessions)).toEqual([
      'all-done',
      'all-done',
      'all-done',
      'all-done',
    ])
    expect(service.ledger()).toHaveLength(4)
  })

  it('enters what expired as lost, with the order to place again', async () => {
    const { destination, newCollector } = await collecting({
      faults: [{ fault: 'expired-410' }],
    })
    const collector = newCollector()
    must(await collector.place([havnesund], everything, destination))
    await collector.whenStill()
    const [session] = collector.state().sessions
    expect(session?.state).toBe('expired')
    expect(session?.deliverables.every((one) => one.failure?.code === 'result-expired')).toBe(true)
  })

  it('goes on with a mended secret in sessions that were waiting with the refused one', async () => {
    const { destination, destinationWith, newCollector, service } = await collecting()
    const collector = newCollector()
    must(await collector.place(four, everything, destinationWith('wrong')))
    await collector.whenStill()
    expect(collector.state().halt).toMatchObject({ code: 'sign-in-refused' })

    must(await collector.resume(destination))
    await collector.whenStill()
    expect(collector.state().halt).toBeNull()
    expect(states(collector.state().sessions)).toEqual(Array(4).fill('all-done'))
    expect(service.ledger()).toHaveLength(4)
  })

  it('keeps the address of a paid session until the case can be written again', async () => {
    const { archive, destination, newCollector, service } = await collecting()
    const full = failingMoves(archive, (move) => move.state === 'open')
    const collector = newCollector(full.archive)
    must(await collector.place([havnesund], everything, destination))
    await collector.whenStill()
    expect(collector.state().halt).toEqual({ code: 'disk-full' })
    expect(service.ledger()).toHaveLength(1)

    full.mend()
    must(await collector.resume(destination))
    await collector.whenStill()
    expect(states(collector.state().sessions)).toEqual(['all-done'])
    expect(service.ledger()).toHaveLength(1)
  })

  it('keeps the rest in line when one order after the other gets no clear answer', async () => {
    const { destination, newCollector } = await collecting({
      faults: [{ fault: 'reset-after-create', times: 1000 }],
    })
    const collector = newCollector()
    const twelve = ['314211685', '314211073', '314212290', '314218396', '314213531', '123456789']
      .concat(['923609016', '914778271', '982463718', '810034882', '974760673', '984851006'])
      .map((one) => key('no', one))
    must(await collector.place(twelve, everything, destination))
    await collector.whenStill()
    expect(collector.state().halt).toMatchObject({ code: 'service-trouble' })
    const unclear = states(collector.state().sessions).filter((state) => state === 'unclear')
    expect(unclear.length).toBeLessThanOrEqual(systemPolicy.ordersAtOnce)
  })

  it('leaves a pause as it is when open sessions are taken up or more is ordered', async () => {
    const { destination, newCollector, service } = await collecting()
    const collector = newCollector()
    collector.pause()
    must(await collector.place([havnesund], everything, destination))
    must(await collector.takeUp(destination))
    expect(collector.state()).toMatchObject({ isPaused: true, isRunning: false })
    expect(service.ledger()).toHaveLength(0)
    must(await collector.resume(destination))
    await collector.whenStill()
    expect(states(collector.state().sessions)).toEqual(['all-done'])
  })

  it('fetches again, when a person goes on, what came broken and is still there', async () => {
    const { destination, newCollector, service } = await collecting({
      faults: [{ fault: 'html-report', times: 3 }],
    })
    const collector = newCollector()
    must(await collector.place([havnesund], everything, destination))
    await collector.whenStill()
    expect(states(collector.state().sessions)).toEqual(['partial'])
    must(await collector.resume(destination))
    await collector.whenStill()
    expect(states(collector.state().sessions)).toEqual(['all-done'])
    expect(service.ledger()).toHaveLength(1)
  })
})

/** The real archive, except that moves which `isHit` names find the disk full until it is mended. */
function failingMoves(archive: Archive, isHit: (move: ArchiveInput<'session.move'>) => boolean) {
  let isFull = true
  const call: Archive['call'] = (name, input) =>
    isFull && name === 'session.move' && isHit(input as ArchiveInput<'session.move'>)
      ? Promise.resolve(failed('disk-full'))
      : archive.call(name, input)
  return { archive: { ...archive, call }, mend: () => void (isFull = false) }
}
