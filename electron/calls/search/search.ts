import type { Handlers } from '../../shared/contract'
import type { Application } from '../application'

type SearchCalls = Pick<
  Handlers,
  'search.find' | 'search.companies' | 'search.links' | 'search.progress'
>

/** Search over the cases: answered by the search's own thread. */
export function searchCalls({ search }: Application): SearchCalls {
  return {
    'search.find': (query) => search.ask('search.find', query),
    'search.companies': (query) => search.ask('search.companies', query),
    'search.links': (company) => search.ask('search.links', company),
    'search.progress': () => search.ask('search.progress', {}),
  }
}
