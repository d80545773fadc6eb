import { checkBare, checkWithProduct } from './check-case'
import { collectBare } from './collect-bare'
import { collectProduct } from './collect-product'
import * as layout from './layout'
import { openBare, openWithProduct } from './open-case'
import { rememberManyCases } from './many-cases'
import type { BenchOrder } from './order'
import { reckonWithProduct, solveDense, solveSparse } from './ownership'
import { listBare, listWithProduct, makeSearched, searchBare, searchWithProduct } from './search'

/** Each measured thing, run in a process of its own; prints one line of JSON. */
const measures: Record<string, (order: BenchOrder) => Promise<object>> = {
  'collect-bare': async (order) => timed(async () => ({ savedBytes: await collectBare(order) })),
  'collect-product': async (order) => timed(() => collectProduct(order)),
  'open-bare': async (order) => ({ ms: openBare(order) }),
  'open-product': async (order) => ({ ms: await openWithProduct(order) }),
  'many-cases': async (order) => timed(() => rememberManyCases(order)),
  'check-bare': async (order) => ({ ms: checkBare(order) }),
  'check-product': async (order) => ({ ms: await checkWithProduct(order) }),
  'search-make': async (order) => ({ ms: makeSearched(order) }),
  'search-bare': async (order) => searchBare(order),
  'search-product': async (order) => searchWithProduct(order),
  'list-bare': async (order) => listBare(order),
  'list-product': async (order) => listWithProduct(order),
  'layout-first-cold': async () => layout.first.cold(),
  'layout-first-warm': async () => layout.first.warm(),
  'layout-all-cold': async () => layout.everything.cold(),
  'layout-all-warm': async () => layout.everything.warm(),
  'layout-bare-cold': async () => layout.bare.cold(),
  'layout-bare-warm': async () => layout.bare.warm(),
  'ownership-product': async () => reckonWithProduct(),
  'ownership-sparse': async () => solveSparse(),
  'ownership-dense': async () => solveDense(),
}

async function timed(work: () => Promise<object>): Promise<object> {
  const startedMs = performance.now()
  const outcome = await work()
  return { ms: performance.now() - startedMs, ...outcome }
}

const [which = '', text = ''] = process.argv.slice(2)
const measure = measures[which]
if (!measure) throw new Error(`nothing is called ${which}`)
console.log(JSON.stringify(await measure(JSON.parse(text) as BenchOrder)))
