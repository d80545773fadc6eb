import { existsSync } from 'node:fs'
import path from 'node:path'
import { createCollector, type Collector, type Destination } from '../collector/collector'
import { systemClock } from '../collector/clock'
import { systemPolicy } from '../collector/policy'
import { needsPersonStates, standingSessionStates, type Session } from '../shared/domain/session'
import type { CaseHeader } from '../shared/domain/case-file'
import { framesOf } from '../frames-of'
import { needed, type Options } from './arguments'
import { readConnection } from './connection'
import { destinationFor, must, openCase, type Desk } from './desk'
import { exitCodeFor, exitCodes, type ExitCode } from './exit-code'
import { companiesOf, knownIn, listIn, noteLines, tellLines } from './given-list'
import { judgeLines } from './given-lines'
import { givenNumbers, readCountry, readTerms } from './order'
import { writeOutcome } from './outcome'
import { sentence } from './sentences'

/** A script wants an end: an unreachable service is waited for this long, then resume goes on later. */
const giveUpAfterMs = 120_000

/**
 * Orders sessions for the numbers given and follows them to their end. Makes the case if there is
 * none. With `--dry-run` it only tells what would become of each number.
 */
export async function collect(desk: Desk, options: Options, operands: string[]): Promise<ExitCode> {
  const folder = must(needed(options, 'case'))
  const terms = must(readTerms(options))
  const country = must(readCountry(must(needed(options, 'country'))))
  const kind = options.duns ? 'duns' : 'organization-number'
  const given = must(await givenNumbers(options, operands))
  const known = await knownIn(desk, folder)
  const lines = judgeLines(given, { country, kind }, known)
  if (options['dry-run']) return tellLines(desk, lines)

  const connection = must(await readConnection(options, desk.environment))
  const hasUnreadable = noteLines(desk, lines)
  const companies = companiesOf(lines)
  if (companies.length === 0) return exitCodes.usage
  const way = destinationFor(desk, connection)
  try {
    const destination = await way.destination()
    must(await destination.client.signIn())
    const header = await openOrCreate(desk, folder)
    const list = listIn(desk, header, { lines, source: path.basename(options.from ?? 'cli') })
    const begin = async (collector: Collector) => {
      const wanted = companies.map((company) => ({ company, terms }))
      const placed = must(await collector.order(wanted, destination, list.kept))
      const left = companies.length - placed.length
      if (left > 0) desk.terminal.note(`${left} not ordered: an order is standing. Run resume.`)
    }
    const end = async () => {
      if (options.outcome) must(await writeOutcome(options.outcome, await list.outcome()))
    }
    const code = await run(desk, header, destination, begin, end)
    return code === exitCodes.done && hasUnreadable ? exitCodes.needsPerson : code
  } finally {
    await way.stop()
  }
}

/** Finishes everything still open in a case. */
export async function resume(desk: Desk, options: Options): Promise<ExitCode> {
  const folder = must(needed(options, 'case'))
  const given = must(await readConnection(options, desk.environment))
  const way = destinationFor(desk, given)
  try {
    const header = await openCase(desk, folder, 'write')
    const destination = await way.destination()
    return await run(desk, header, destination, async (collector) => {
      must(await collector.resume(destination))
    })
  } finally {
    await way.stop()
  }
}

async function openOrCreate(desk: Desk, folder: string): Promise<CaseHeader> {
  const place = path.resolve(folder)
  if (existsSync(path.join(place, 'case.sqlite'))) return openCase(desk, place, 'write')
  return must(
    await desk.archive.call('case.create', {
      folder: place,
      name: path.basename(place).slice(0, 120) || 'case',
      actor: desk.actor,
      at: desk.nowIso(),
    }),
  )
}

async function run(
  desk: Desk,
  header: CaseHeader,
  destination: Destination,
  begin: (collector: Collector) => Promise<void>,
  end: () => Promise<void> = async () => {},
): Promise<ExitCode> {
  const collector = createCollector({
    caseId: header.caseId,
    actor: desk.actor,
    archive: desk.archive,
    clock: systemClock,
    random: Math.random,
    policy: { ...systemPolicy, giveUpUnreachableMs: giveUpAfterMs },
    onChange: () => tell(),
    report: (error) => {
      desk.terminal.note(framesOf(error))
      return 'see above'
    },
  })
  const tell = progressTeller(desk, collector, destination)
  let isStopped = false
  const stop = () => {
    isStopped = true
    void collector.stop()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await begin(collector)
    await collector.whenStill()
    await collector.stop()
    tell(true)
    await end()
    if (isStopped) desk.terminal.note('Stopped. What was ordered stays in the case; run resume.')
    return outcome(desk, collector, destination)
  } finally {
    await collector.stop()
    await desk.archive.call('case.close', { caseId: header.caseId })
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

const isUnderWay = ({ state }: Session) => ['in-line', 'creating', 'open'].includes(state)

/** Counting goes through every session, so it is done this often at most. */
const countEveryMs = 250

/** Tells how many sessions ended and files were saved, whenever that changed. */
function progressTeller(desk: Desk, collector: Collector, destination: Destination) {
  let last = ''
  let countedMs = 0
  return (isLast = false) => {
    const nowMs = Date.now()
    if (!isLast && nowMs - countedMs < countEveryMs) return
    countedMs = nowMs
    const { sessions } = collector.state()
    const mine = sessions.filter((one) => one.environment === destination.environment)
    const ended = mine.filter((one) => !isUnderWay(one)).length
    const saved = mine.flatMap((one) => one.deliverables).filter((one) => one.state === 'saved')
    const line = `${ended} of ${mine.length} sessions ended, ${saved.length} files saved`
    if (line === last) return
    last = line
    desk.terminal.progress(line)
  }
}

function outcome(desk: Desk, collector: Collector, { environment }: Destination): ExitCode {
  const { sessions, halt } = collector.state()
  desk.terminal.progress('')
  const present = presentOnes(sessions)
  for (const session of present) {
    for (const text of troublesOf(session)) desk.terminal.note(text)
  }
  if (halt) {
    desk.terminal.trouble(halt)
    return exitCodeFor(halt.code)
  }
  const elsewhere = present.filter((one) => isUnderWay(one) && one.environment !== environment)
  for (const other of new Set(elsewhere.map((one) => one.environment))) {
    desk.terminal.note(`Sessions are still open at ${other}; run resume with that connection.`)
  }
  const needsPerson = present.some(({ state }) => needsPersonStates.includes(state))
  return needsPerson || present.some(isUnderWay) ? exitCodes.needsPerson : exitCodes.done
}

/** Without sessions that ended and were followed by a later order for the same company. */
function presentOnes(sessions: Session[]): Session[] {
  const newest = new Map(sessions.map((one) => [one.companyRow, one.sessionRow]))
  return sessions.filter(
    (one) =>
      standingSessionStates.includes(one.state) || newest.get(one.companyRow) === one.sessionRow,
  )
}

function troublesOf(session: Session): string[] {
  const where = `${session.company.country.toUpperCase()} ${session.company.identifier}`
  const own = session.failure ? [`${where}: ${sentence(session.failure)}`] : []
  const parts = session.deliverables.flatMap((one) =>
    one.failure && one.failure.code !== session.failure?.code
      ? [`${where} ${one.kind}: ${sentence(one.failure)}`]
      : [],
  )
  return [...own, ...parts]
}
