import { batch } from './en/batch'
import { cases } from './en/cases'
import { collect } from './en/collect'
import { common } from './en/common'
import { companies } from './en/companies'
import { company } from './en/company'
import { evidence } from './en/evidence'
import { exports } from './en/exports'
import { failures } from './en/failures'
import { history } from './en/history'
import { raw } from './en/raw'
import { search } from './en/search'
import { sections } from './en/sections'
import { tables } from './en/tables'
import { keeping } from './en/keeping'
import { ledger } from './en/ledger'
import { ownership } from './en/ownership'
import { picture } from './en/picture'
import { reports } from './en/reports'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { verdict } from './en/verdict'

/** Every sentence of the window. English is the shape that the other languages must fill. */
export const en = {
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
} as const
