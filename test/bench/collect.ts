import { collectBare } from './collect-bare'
import { collectProduct } from './collect-product'
import type { BenchOrder } from './bench-order'

const [which, text] = process.argv.slice(2)
const order = JSON.parse(text ?? '') as BenchOrder
const startedMs = performance.now()
const savedBytes = await (which === 'bare' ? collectBare(order) : collectProduct(order))
console.log(JSON.stringify({ ms: performance.now() - startedMs, savedBytes }))
