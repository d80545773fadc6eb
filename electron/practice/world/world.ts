import { buildWorld, type World } from './build'
import { crowd } from './crowd'
import { denmark } from './denmark'
import { finland } from './finland'
import type { CompanySpec } from './model'
import { coast } from './norway/coast'
import { havnesund } from './norway/havnesund'
import { moving } from './moving'
import { oddities } from './oddities'
import { ownershipSituations } from './ownership-situations'
import { published } from './published'
import { registered } from './registered'
import { scenarios } from './scenarios'
import { sweden } from './sweden'
import { workedExamples } from './worked-examples'

/** The companies written by hand, then the real ones, then the crowd that fills up a long list. */
export const companies: CompanySpec[] = [
  ...havnesund,
  ...coast,
  ...sweden,
  ...finland,
  ...denmark,
  ...workedExamples,
  ...ownershipSituations,
  ...scenarios,
  ...moving,
  ...oddities,
  ...published,
  ...registered,
  ...crowd,
]

/** The practice world. Its structure is fixed; a seed only changes figures and addresses. */
export const createWorld = (): World => buildWorld(companies)
