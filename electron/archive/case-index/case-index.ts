import { auditHead } from '../audit/audit-chain'
import type { OpenCase } from '../case/open-case'
import type { ArchiveCallName } from '../face'
import type { Db } from '../sqlite/connection'
import { codeOf } from '../sqlite/sqlite-failure'
import { CaseReading, CaseUnreadable, readingCase } from './case-reading'
import { fileMarkOf } from './file-mark'
import { closeIndexFile, discardIndexFile, isIndexDamage, openIndexFile } from './index-file'
import {
  ensureIndexedCase,
  findIndexedCase,
  forgetCaseInIndex,
  markCase,
  markFile,
} from './index-rows'
import { noteTouched } from './touches'

/** How often changes are written: what a busy case changes a hundred times a second is written once. */
const everyMs = 1000
/** How long one stretch of reading holds the thread. */
const turnMs = 8
/** How long an answer or a close waits for what is not yet written. */
const settleMs = 30
/** Between two stretches the thread is left to the calls. */
const restMs = 4
/** When the disk refuses the index, the next attempt waits. */
const retryMs = 30_000
/** A file that is damaged again and again lies on a bad disk: the index is then held in memory. */
const mostStartsOver = 3

/**
 * The index over the cases, kept fresh by this thread. Nothing that goes wrong with it reaches the
 * cases: it is logged as a code, and what it holds is read again.
 */
export class CaseIndex {
  private file = ''
  private db: Db | null = null
  private readonly followed = new Map<string, CaseReading>()
  private timer: NodeJS.Timeout | null = null
  private onStartOver: () => void = () => undefined
  private startsOver = 0

  constructor(
    private readonly findCase: (caseId: string) => OpenCase | undefined,
    readonly log: (line: string) => void,
  ) {}

  /** `onStartOver` is called when the file had to be thrown away, as the closed cases are missing then. */
  open(file: string, onStartOver: () => void): void {
    this.close()
    this.file = file
    this.onStartOver = onStartOver
    this.db = openIndexFile(file, this.log)
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.followed.clear()
    if (this.db) closeIndexFile(this.db)
    this.db = null
  }

  get isOpen(): boolean {
    return this.db !== null
  }

  isOpenHere(caseId: string): boolean {
    return this.findCase(caseId) !== undefined
  }

  /** From now on its changes are followed; where it has changed since it was indexed it is read again. */
  caseOpened(caseId: string): void {
    if (this.followed.has(caseId)) return
    this.safely((db) => this.follow(db, caseId))
  }

  /** Writes what is left and notes the file as it lies there. */
  caseClosing(caseId: string): void {
    const reading = this.followed.get(caseId)
    if (!reading) return
    this.safely((db) => this.finish(db, caseId, reading))
    this.followed.delete(caseId)
  }

  /** Notes what a call that succeeded has changed. */
  note(name: ArchiveCallName, caseId: string, input: unknown, output: unknown): void {
    const reading = this.followed.get(caseId)
    if (reading && noteTouched(reading, name, input, output)) this.plan(everyMs)
  }

  /** Takes a case out, and no longer follows it until it is opened again. */
  forget(caseId: string): void {
    this.followed.delete(caseId)
    this.safely((db) => forgetCaseInIndex(db, caseId))
  }

  /** Reads all of an open case again. */
  readAgain(caseId: string): void {
    this.followed.delete(caseId)
    this.safely((db) => {
      markCase(db, ensureIndexedCase(db, caseId).caseNo, null)
      this.follow(db, caseId)
    })
  }

  /** True while something of an open case is not yet written. */
  isBehind(caseId: string): boolean {
    const reading = this.followed.get(caseId)
    return reading !== undefined && !reading.isDone
  }

  /** Asks the index, with what the open cases have just changed. Throws where it was never opened. */
  ask<T>(question: (db: Db) => T): T {
    this.work(settleMs)
    try {
      return question(this.opened())
    } catch (error) {
      if (!isIndexDamage(error)) throw error
      this.startOver(codeOf(error))
      return question(this.opened())
    }
  }

  /** Throws the file away and begins anew; the open cases are read again. */
  startOver(reason: string): void {
    this.log(`index thrown away: ${reason}`)
    this.db?.close()
    this.startsOver += 1
    if (this.startsOver > mostStartsOver) this.file = ':memory:'
    discardIndexFile(this.file)
    this.db = openIndexFile(this.file, this.log)
    const caseIds = [...this.followed.keys()]
    this.followed.clear()
    for (const caseId of caseIds) this.caseOpened(caseId)
    this.onStartOver()
  }

  private opened(): Db {
    if (!this.db) throw new Error('the index is asked before it was opened')
    return this.db
  }

  private follow(db: Db, caseId: string): void {
    const open = this.findCase(caseId)
    if (!open) return
    const { caseNo, mark } = ensureIndexedCase(db, caseId)
    const reading = new CaseReading()
    const { entries, head } = readingCase(() => auditHead(open.db))
    if (mark?.entries !== entries || mark.head !== head) {
      markCase(db, caseNo, null)
      reading.touchAll(open.db, db, caseNo)
      this.plan(restMs)
    }
    this.followed.set(caseId, reading)
  }

  private finish(db: Db, caseId: string, reading: CaseReading): void {
    const open = this.findCase(caseId)
    const known = findIndexedCase(db, caseId)
    if (!open || !known) return
    this.step(db, caseId, reading, performance.now() + settleMs)
    if (!reading.isDone || open.db.inTransaction) return
    // The file is asked before its head: a change by somebody else in between shows in the head.
    const fileMark = fileMarkOf(open.folder)
    const now = readingCase(() => auditHead(open.db))
    const { mark } = findIndexedCase(db, caseId) ?? known
    const isShown = mark?.entries === now.entries && mark.head === now.head
    // A change of something that the index does not hold moves the head alone.
    if (!isShown && open.lock && mark) markCase(db, known.caseNo, now)
    if (isShown || (open.lock && mark)) markFile(db, known.caseNo, fileMark)
  }

  private plan(afterMs: number): void {
    if (this.timer || !this.db) return
    this.timer = setTimeout(() => {
      this.timer = null
      this.work(turnMs)
      if ([...this.followed.values()].some((reading) => !reading.isDone)) this.plan(restMs)
    }, afterMs)
    this.timer.unref()
  }

  /** Reads on for so long at most, one case after the other. */
  private work(forMs: number): void {
    const untilMs = performance.now() + forMs
    this.safely((db) => {
      for (const [caseId, reading] of this.followed) {
        if (!reading.isDone) this.step(db, caseId, reading, untilMs)
        if (performance.now() >= untilMs) return
      }
    })
  }

  private step(db: Db, caseId: string, reading: CaseReading, untilMs: number): void {
    const open = this.findCase(caseId)
    const known = findIndexedCase(db, caseId)
    if (!open || !known) {
      this.followed.delete(caseId)
      return
    }
    // What a longer piece of work has not yet committed is not the case's state.
    if (open.db.inTransaction || reading.isDone) return
    try {
      reading.step(open.db, open.lock !== null, db, known.caseNo, untilMs)
    } catch (error) {
      if (!(error instanceof CaseUnreadable)) throw error
      // It is looked at again when it is opened again; its mark no longer fits.
      this.log(`index cannot read a case: ${error.failure.code}`)
      this.followed.delete(caseId)
    }
  }

  private safely(work: (db: Db) => void): void {
    if (!this.db) return
    try {
      work(this.db)
    } catch (error) {
      if (error instanceof CaseUnreadable) return this.log(`index: ${error.failure.code}`)
      if (isIndexDamage(error)) return this.startOver(codeOf(error))
      const code = codeOf(error)
      if (!code) throw error
      this.log(`index cannot be written: ${code}`)
      this.rest()
    }
  }

  /** What could not be written is read again from the cases, later. */
  private rest(): void {
    if (this.timer) clearTimeout(this.timer)
    const caseIds = [...this.followed.keys()]
    this.followed.clear()
    this.timer = setTimeout(() => {
      this.timer = null
      for (const caseId of caseIds) this.readAgain(caseId)
    }, retryMs)
    this.timer.unref()
  }
}
