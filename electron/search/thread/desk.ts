import { setTimeout as after } from 'node:timers/promises'
import type { Db } from '../../archive/sqlite/connection'
import { toFailure } from '../../archive/thread/incident'
import { codeOf, failureOf } from '../../archive/sqlite/sqlite-failure'
import type { Result } from '../../shared/result'
import type { SearchInput } from '../face'
import {
  closeSearchFile,
  discardSearchFile,
  isSearchDamage,
  openSearchFile,
  withoutTraces,
} from '../file/search-file'
import { DocumentThread } from '../report-text/document-thread'
import { lookAt, type HeldFile } from './case-reading'
import { readDocuments } from './document-reading'
import { progressOf, searchHandlers, type SearchContext } from './handlers'
import { KnownCases } from './known-cases'
import type { FromSearch, ToSearch } from './messages'
import { Reader } from './reader'

/** How often it is told how far reading is. */
const tellEveryMs = 400
/** Where the disk refuses what was read, the next attempt waits. */
const restMs = 10_000
/** A file that is damaged again and again lies on a bad disk: the search is then held in memory. */
const mostStartsOver = 3

type Call = Extract<ToSearch, { kind: 'call' }>

/** Answers each call when it comes, and reads the known cases behind them. */
export class SearchDesk {
  private file = ''
  private openDb: Db | null = null
  private documents: DocumentThread | null = null
  private telling: NodeJS.Timeout | null = null
  private startsOver = 0
  private readonly ending = new AbortController()
  private readonly reader: Reader
  private readonly context: SearchContext
  private readonly held: HeldFile = { db: () => this.db(), erase: () => this.erase() }

  constructor(
    private readonly workerFile: URL,
    private readonly post: (message: FromSearch) => void,
    private readonly log: (line: string) => void,
  ) {
    const cases = new KnownCases()
    this.reader = new Reader(
      cases,
      {
        look: (one) => lookAt(one, cases, this.held),
        readDocuments: (one) =>
          readDocuments(one, cases, this.held.db, (order) => this.thread().read(order)),
        recover: (error) => this.recover(error),
      },
      () => this.planTelling(),
      log,
    )
    this.context = {
      reader: this.reader,
      db: () => this.db(),
      open: (input) => this.open(input),
      startOver: () => this.startOver(),
      erase: () => this.erase(),
    }
  }

  take(call: Call): void {
    this.post({ kind: 'outcome', id: call.id, result: this.attempt(call) })
  }

  /** Ends reading where it is, and closes the file. */
  async stop(): Promise<void> {
    this.ending.abort()
    await Promise.all([this.documents?.stop(), this.reader.stop()])
    this.close()
  }

  /** For the thread's last moment as well. */
  close(): void {
    if (this.telling) clearTimeout(this.telling)
    if (this.openDb) closeSearchFile(this.openDb)
    this.openDb = null
  }

  private attempt({ name, input }: Call): Result<unknown> {
    try {
      // The table is typed per name; the message between threads is not, so this is where they meet.
      const handler = searchHandlers[name] as (...all: unknown[]) => unknown
      return { ok: true, value: handler(input, this.context) }
    } catch (error) {
      if (isSearchDamage(error)) this.beginAgain(codeOf(error))
      return { ok: false, failure: toFailure(error, this.log) }
    }
  }

  private db(): Db {
    if (!this.openDb) throw new Error('the search is asked before it was opened')
    return this.openDb
  }

  private thread(): DocumentThread {
    if (!this.documents) throw new Error('a document is read before the search was opened')
    return this.documents
  }

  private open({ file, pdfjsFolder }: SearchInput<'search.open'>): void {
    this.close()
    this.file = file
    this.documents ??= new DocumentThread(this.workerFile, pdfjsFolder)
    this.openDb = openSearchFile(file, this.log)
  }

  private startOver(): void {
    this.close()
    discardSearchFile(this.file)
    this.openDb = openSearchFile(this.file, this.log)
  }

  /** Between two stretches of reading: nobody keeps a connection over them. */
  private erase(): void {
    try {
      this.openDb = withoutTraces(this.db(), this.log)
    } catch (error) {
      this.beginAgain(codeOf(error) || 'not-erased')
    }
  }

  /** Everything that was read is gone; all of it can be read again. */
  private beginAgain(reason: string): void {
    this.log(`search file thrown away: ${reason}`)
    this.startsOver += 1
    if (this.startsOver > mostStartsOver) this.file = ':memory:'
    this.startOver()
    this.reader.anew(this.reader.cases.places())
  }

  private async recover(error: unknown): Promise<boolean> {
    if (isSearchDamage(error)) {
      this.beginAgain(codeOf(error))
      return true
    }
    if (!failureOf(error)) return false
    this.log(`search cannot be written: ${codeOf(error)}`)
    await after(restMs, null, { signal: this.ending.signal }).catch(() => undefined)
    return true
  }

  private planTelling(): void {
    this.telling ??= setTimeout(() => {
      this.telling = null
      if (this.openDb) this.post({ kind: 'progress', progress: progressOf(this.context) })
    }, tellEveryMs)
  }
}
