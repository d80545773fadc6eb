import { reachableFolders } from '../../archive/catalogue/reach'
import type { OwnershipSettings } from '../../shared/domain/ownership/rule'
import { ExpectedFailure } from '../../shared/result'
import { assess, type Assessed } from '../assess'
import type { Asked, PlacedCompany } from '../face'
import { buildGraph } from '../graph/build-graph'
import { CaseMemory } from '../read/case-memory'
import { readOutline, type CaseOutline } from '../read/case-outline'
import { heldBriefly } from '../read/held-briefly'
import { answersAt, everyAnswer, snapshotsReached } from '../read/reach'
import type { OwnershipSnapshot } from '../snapshot'
import type { StatedGraph } from '../stated-graph'
import { LastFew } from './last-few'

/** Two dates side by side, each with the rules as they were set before and after. */
const mostGraphs = 6

/** One case, with what was read and reckoned of it last. */
export class AssessedCase {
  private readonly memory = new CaseMemory()
  private readonly stated = new LastFew<StatedGraph | null>(mostGraphs)
  private readonly assessed = new LastFew<Assessed | null>(mostGraphs)

  /** The graph as of then by these rules; null where no answer of the company had come. */
  async graphOf(asked: Asked): Promise<Assessed | null> {
    const { companyRow, at, settings } = asked
    const outline = await this.outlineOf(asked)
    const question = `${outline.head} ${companyRow} ${at}`
    return this.assessed.of(`${question} ${wordsOf(settings)}`, async () => {
      const stated = await this.stated.of(question, () => this.build(asked, outline))
      return stated && assess(stated, { at, settings })
    })
  }

  /** Every answer of the company and of those its graphs ever led to. */
  async everySnapshot(place: PlacedCompany): Promise<OwnershipSnapshot[]> {
    const outline = await this.outlineOf(place)
    const answersOf = everyAnswer(outline)
    return snapshotsReached(place.companyRow, { place, outline, memory: this.memory, answersOf })
  }

  private async outlineOf(place: PlacedCompany): Promise<CaseOutline> {
    const { memory } = this
    // A drive that does not answer would hold the thread.
    if (!(await reachableFolders([place.folder])).has(place.folder)) {
      throw new ExpectedFailure({ code: 'folder-unreachable', about: place.folder })
    }
    const outline = await heldBriefly(place, (db) => readOutline(db, memory.outline))
    memory.outline = outline
    return outline
  }

  private async build(
    { companyRow, at, ...place }: Asked,
    outline: CaseOutline,
  ): Promise<StatedGraph | null> {
    const answersOf = answersAt(outline, at)
    if (answersOf(companyRow).length === 0) return null
    const reading = { place, outline, memory: this.memory, answersOf }
    const snapshots = await snapshotsReached(companyRow, reading)
    return buildGraph(snapshots, outline.notes, companyRow)
  }
}

/** Thresholds in whichever order they were set. */
function wordsOf({ rule, changes }: OwnershipSettings): string {
  const set = Object.entries(changes).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([rule, ...set])
}
