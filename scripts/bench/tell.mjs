import { mkdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { inProject } from '../build/project.mjs'

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} what
 * @property {string} unit
 * @property {number} median
 * @property {number} least
 * @property {number} most
 * @property {number} limit
 */

/** @typedef {{ ratios: import('./pairs.mjs').Ratio[], figures: Figure[] }} Measured */

/** Prints a table and keeps the same as `out/bench.json`. @param {Measured} measured */
export async function tell({ ratios, figures }) {
  const rows = [
    ['', 'Saksmappe', 'raw', 'median (least – most)', 'limit'],
    ...ratios.map(({ name, oursMs, rawMs, ratio, limit }) => [
      name,
      seconds(oursMs.median),
      seconds(rawMs.median),
      range(ratio, '×'),
      limit === null ? '' : limit.toFixed(2),
    ]),
    ...figures.map((one) => [one.name, '', '', range(one, ` ${one.unit}`), String(one.limit)]),
  ]
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  console.log()
  for (const row of rows) {
    console.log(row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0)).join('  '))
  }
  console.log()
  for (const { name, what, raw } of ratios) console.log(`${name}: ${what}, against ${raw}`)
  for (const { name, what } of figures) console.log(`${name}: ${what}`)
  const machine = { cpus: os.cpus().length, model: os.cpus()[0]?.model, node: process.version }
  const file = inProject('out', 'bench.json')
  await mkdir(inProject('out'), { recursive: true })
  await writeFile(file, JSON.stringify({ at: new Date(), machine, ratios, figures }, null, 2))
  console.log(`\n${file}`)
}

/** @param {number} ms */
const seconds = (ms) => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`)

/** @param {import('./pairs.mjs').Spread} spread @param {string} unit */
const range = ({ median, least, most }, unit) =>
  `${median.toFixed(2)}${unit} (${least.toFixed(2)} – ${most.toFixed(2)})`
