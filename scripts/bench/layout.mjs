import { comparePairs } from './pairs.mjs'

const first = 'The first picture of 3,000 parties: chosen, outlined and laid out'
const all = 'All 3,000 parties open, nothing folded: boxes, lines with their turns, labels'
const cold = 'in a process that has laid out nothing yet'
const warm = 'once the code is warm'
const raw =
  "d3-hierarchy's tidy trees of the same 3,000 parties, from the same interests: " +
  'no order, no folding, no lines, no labels'

/**
 * From the data to a picture laid out, for 3,000 parties on ten levels with cycles and second parents.
 * A person's first picture is cold code, so that is told apart.
 * @param {import('./workshop.mjs').Workshop} workshop
 */
export async function benchLayout({ measure, newFolder }) {
  const folder = await newFolder()
  const of = async (/** @type {string} */ which) => (await measure(which, { folder })).ms
  const compare = (
    /** @type {'first' | 'all'} */ picture,
    /** @type {'cold' | 'warm'} */ state,
    /** @type {number | null} */ limit,
  ) =>
    comparePairs({
      name: `layout-${picture}-${state}`,
      what: `${picture === 'first' ? first : all}, ${state === 'cold' ? cold : warm}`,
      raw,
      rounds: 7,
      limit,
      measureOurs: () => of(`layout-${picture}-${state}`),
      measureRaw: () => of(`layout-bare-${state}`),
    })
  const firstCold = await compare('first', 'cold', 2)
  const ratios = [
    firstCold,
    await compare('first', 'warm', 2),
    await compare('all', 'cold', null),
    await compare('all', 'warm', null),
  ]
  const what = `${first}, ${cold}`
  const figure = { name: 'layout-first', what, unit: 'ms', ...firstCold.oursMs, limit: 300 }
  return { ratios, figures: [figure] }
}
