import type { CompanyView, FigureYear } from '../../../electron/shared/domain/company'
import { keyFigureOf } from '../sections/figure-series'
import { sumOfSection, unknownPart } from '../../../electron/shared/rules/holding-sums'

/** A fact of the answer that a person should look at. It is a fact, not a finding about the company. */
export type Concern =
  | { kind: 'hits'; count: number }
  | { kind: 'unclear-screening' }
  | { kind: 'status'; status: 'winding-up' | 'insolvent' | 'dissolved' | 'unknown' }
  | { kind: 'negative-equity'; year: number | null; value: number; currency: string | null }
  | { kind: 'unknown-owners'; percent: number }
  | { kind: 'shares-over-100'; percent: number }
  | { kind: 'lei-check' }
  | { kind: 'troubles'; count: number }

export const checks = ['sanctions', 'status', 'equity', 'owners'] as const
export type Check = (typeof checks)[number]

/** What was looked at for the strip, and what could not be: never called fine where nobody searched. */
export interface Concerns {
  concerns: Concern[]
  /** looked at, and nothing of note */
  quiet: Check[]
  /** not in the answer, for whatever reason: nothing is known about it */
  unseen: Check[]
}

/** Above this, percent, the part of the shares that nobody named could hide an owner of that size. */
export const unknownOwnersLimit = 25

type Look = Concern[] | 'quiet' | 'unseen'

function screening({ sanction }: CompanyView): Look {
  if (sanction.state === 'nothing-found') return 'quiet'
  if (sanction.state !== 'found') return 'unseen'
  const { outcome, hits } = sanction.value
  if (outcome === 'no-hit') return 'quiet'
  return outcome === 'hit'
    ? [{ kind: 'hits', count: sanction.whole?.entries ?? hits.length }]
    : [{ kind: 'unclear-screening' }]
}

function status({ keyInformation }: CompanyView): Look {
  if (keyInformation.state !== 'found') return 'unseen'
  const { status: found } = keyInformation.value
  return found === 'active' ? 'quiet' : [{ kind: 'status', status: found }]
}

/** The newest year that names its equity; a year without it tells nothing. */
function newestEquity(years: readonly FigureYear[]) {
  const named = years.flatMap(({ year, currency, lines }) =>
    lines.flatMap(({ key, value }) =>
      keyFigureOf(key) === 'equity' && value !== null ? [{ year, value, currency }] : [],
    ),
  )
  return named.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0] ?? null
}

function equity({ keyFigures }: CompanyView): Look {
  const newest = keyFigures.state === 'found' ? newestEquity(keyFigures.value) : null
  if (newest === null) return 'unseen'
  return newest.value < 0 ? [{ kind: 'negative-equity', ...newest }] : 'quiet'
}

function owners({ shareholders }: CompanyView): Look {
  if (shareholders.state !== 'found') return 'unseen'
  const sum = sumOfSection(shareholders)
  if (sum.minimum > 100.005) return [{ kind: 'shares-over-100', percent: sum.minimum }]
  const unknown = unknownPart(sum)
  if (unknown !== null && unknown > unknownOwnersLimit)
    return [{ kind: 'unknown-owners', percent: unknown }]
  return sum.counted === 0 || sum.withoutNumber > 0 ? 'unseen' : 'quiet'
}

const looks: Record<Check, (view: CompanyView) => Look> = {
  sanctions: screening,
  status,
  equity,
  owners,
}

/** Everything in one answer that a person should look at, the gravest kind first. */
export function concernsOf(view: CompanyView): Concerns {
  const seen = checks.map((check) => [check, looks[check](view)] as const)
  const of = (wanted: 'quiet' | 'unseen') =>
    seen.filter(([, look]) => look === wanted).map(([check]) => check)
  const isLeiOff = view.lei.state === 'found' && !view.lei.value.isCheckValid
  return {
    concerns: [
      ...seen.flatMap(([, look]) => (typeof look === 'string' ? [] : look)),
      ...(isLeiOff ? [{ kind: 'lei-check' } as const] : []),
      ...(view.troubles.length > 0
        ? [{ kind: 'troubles', count: view.troubles.length } as const]
        : []),
    ],
    quiet: of('quiet'),
    unseen: of('unseen'),
  }
}
