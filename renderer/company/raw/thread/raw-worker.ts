import { Scanner } from '../scan/scanner'
import { Desk } from './desk'
import { loadBytes } from './load'
import type { FromThread, ToThread } from './messages'

/**
 * The thread of the raw answer: what arrived comes from anybody and may be fifty megabytes, so it is
 * fetched, read, folded and searched here, and the window only draws the few lines in sight.
 */
const scannedBytesAtOnce = 1 << 20
const searchedBytesAtOnce = 1 << 19
const searchedLinesAtOnce = 20_000
/** fetching is the smaller part of the work that the meter shows */
const fetchPart = 0.4

const tell = (message: FromThread) => self.postMessage(message)

let desk: Desk | null = null

self.onmessage = (event: MessageEvent<ToThread>) => {
  const message = event.data
  if (message.kind === 'open') return void open(message.address).catch(reportError)
  if (!desk) throw new Error('asked before the answer was read')
  const output = desk.answer(message.name, message.input)
  tell({ kind: 'outcome', id: message.id, output })
  if (message.name === 'find') void search(desk, desk.findId).catch(reportError)
}

/** A meter moves by hundredths: the window is not woken for each of a thousand pieces. */
let toldPart = 0
function tellReading(part: number) {
  if (part - toldPart < 0.01) return
  toldPart = part
  tell({ kind: 'reading', part })
}

async function open(address: string) {
  const bytes = await loadBytes(address, (part) => tellReading(part * fetchPart))
  if (typeof bytes === 'string') return tell({ kind: 'refused', why: bytes })
  const scanner = new Scanner(bytes)
  while (!scanner.step(scanner.at + scannedBytesAtOnce)) {
    tellReading(fetchPart + (1 - fetchPart) * (scanner.at / bytes.length))
  }
  desk = new Desk(scanner)
  tell({ kind: 'read', summary: desk.summary })
}

/** Searches in slices, so that lines are drawn meanwhile; another search ends this one. */
async function search(of: Desk, findId: number) {
  const { finding } = of
  if (!finding) return
  let toldAt = 0
  for (;;) {
    finding.step(searchedLinesAtOnce, searchedBytesAtOnce)
    const now = performance.now()
    if (finding.isDone || now - toldAt > 50) {
      toldAt = now
      const { count, part, isDone, isStopped, isFull } = finding
      const first = finding.firstAhead ?? (isDone && count > 0 ? 0 : null)
      tell({ kind: 'found', news: { findId, count, part, isDone, isStopped, isFull, first } })
    }
    if (finding.isDone) return
    await pause()
    if (of.findId !== findId) return
  }
}

const pauses = new MessageChannel()
const waiting: (() => void)[] = []
pauses.port1.onmessage = () => waiting.shift()?.()

/** Lets the messages that wait be answered first. */
const pause = () =>
  new Promise<void>((resolve) => {
    waiting.push(resolve)
    pauses.port2.postMessage(null)
  })
