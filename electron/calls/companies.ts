import type { Handlers } from '../shared/contract'
import type { Application } from './application'

type CompanyCalls = Pick<
  Handlers,
  'company.list' | 'company.page' | 'company.known' | 'ownership.tree'
>

/** What the cases hold about companies: one open case, or for `company.known` all that are known. */
export function companyCalls({ archive }: Application): CompanyCalls {
  return {
    'company.list': (input) => archive.call('company.list', input),
    'company.page': (input) => archive.call('company.page', input),
    'company.known': (input) => archive.call('index.known', input),
    'ownership.tree': (input) => archive.call('ownership.tree', input),
  }
}
