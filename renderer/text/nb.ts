import { batch } from './nb/batch'
import { cases } from './nb/cases'
import { collect } from './nb/collect'
import { common } from './nb/common'
import { companies } from './nb/companies'
import { company } from './nb/company'
import { evidence } from './nb/evidence'
import { exports } from './nb/exports'
import { failures } from './nb/failures'
import { history } from './nb/history'
import { raw } from './nb/raw'
import { search } from './nb/search'
import { sections } from './nb/sections'
import { tables } from './nb/tables'
import { keeping } from './nb/keeping'
import { ledger } from './nb/ledger'
import { ownership } from './nb/ownership'
import { picture } from './nb/picture'
import { reports } from './nb/reports'
import { settings } from './nb/settings'
import { shell } from './nb/shell'
import { verdict } from './nb/verdict'
import type { en } from './en'
import type { Shape } from './message-types'

/** Bokmål. A sentence missing here does not compile. */
export const nb = {
  common,
  shell,
  cases,
  keeping,
  collect,
  batch,
  ledger,
  settings,
  failures,
  companies,
  company,
  sections,
  ownership,
  picture,
  reports,
  evidence,
  exports,
  history,
  raw,
  search,
  tables,
  verdict,
} as const satisfies Shape<typeof en>
