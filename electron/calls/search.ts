import { failed } from '../shared/result'
import type { Handlers } from '../shared/contract'

type SearchCalls = Pick<
  Handlers,
  'search.find' | 'search.companies' | 'search.links' | 'search.progress'
>

/** Search over the cases. */
export function searchCalls(): SearchCalls {
  const notThere = () => Promise.resolve(failed('unexpected'))
  return {
    'search.find': notThere,
    'search.companies': notThere,
    'search.links': notThere,
    'search.progress': notThere,
  }
}
