import { expect, it } from 'vitest'
import { openAll, setOpen } from '../../../../../renderer/ownership/outline/choosing'
import { firstChoice } from '../../../../../renderer/ownership/outline/first-choice'
import { moveFor } from '../../../../../renderer/ownership/outline/moves'
import { outlineOf } from '../../../../../renderer/ownership/outline/outline-of'
import { linesOf, rowsOf } from '../../../../../renderer/ownership/outline/rows'
import { graphOf } from '../../../../support/ownership/graph'

const graph = graphOf(`
  Tindholm 60 Havnesund; Drift 30 Havnesund; Ingrid:person 70 Tindholm; Stiftelsen:foundation 30 Tindholm
  Sigrun:person role:leder Stiftelsen; Havnesund 80 Drift; Havnesund 100 Eiendom
`)
const choice = openAll(graph, firstChoice(graph))
const rows = rowsOf(outlineOf(graph, choice))

it('says level, position and number of siblings; headings are not counted', () => {
  const told = linesOf(rows).map((line) => {
    if (line.kind === 'group') return `[${line.group}]`
    const { place, level, position, setSize } = line.row
    return `${place.party ?? place.kind} ${String(level)} ${String(position)}/${String(setSize)}`
  })
  expect(told).toEqual([
    'Havnesund 1 1/1',
    '[owners]',
    'Tindholm 2 1/4',
    'Ingrid 3 1/2',
    'Stiftelsen 3 2/2',
    'Sigrun 4 1/1',
    'Drift 2 2/4',
    'Havnesund 3 1/1',
    '[holdings]',
    'Eiendom 2 3/4',
    'Drift 2 4/4',
    'Havnesund 3 1/1',
  ])
  expect(rows.map(({ parent }) => parent)).toEqual([null, 0, 1, 1, 3, 0, 5, 0, 0, 8])
})

it('walks by keys as a tree grid does, and from a reference to where it points', () => {
  const closed = rowsOf(outlineOf(graph, setOpen(choice, 'up:Stiftelsen', false)))
  const move = (key: string, at: string, among = rows) =>
    moveFor(key, among, at, 10, ({ place }) => place.party ?? '')
  const goes = (party: string) => ({ kind: 'go', place: `up:${party}` })
  expect(move('ArrowRight', 'up:Tindholm')).toEqual(goes('Ingrid'))
  expect(move('ArrowRight', 'up:Stiftelsen', closed)).toMatchObject({ kind: 'open' })
  expect(move('ArrowRight', 'up:Ingrid')).toBeNull()
  const reference = rows[6]?.place.id ?? ''
  expect(move('ArrowRight', reference)).toEqual({ kind: 'go', place: 'subject' })
  expect(move('ArrowLeft', 'up:Ingrid')).toEqual(goes('Tindholm'))
  expect(move('ArrowLeft', 'up:Tindholm')).toEqual({ kind: 'close', place: 'up:Tindholm' })
  expect(move('PageDown', 'up:Ingrid')).toMatchObject({ place: rows.at(-1)?.place.id })
  expect(move('s', 'up:Stiftelsen')).toEqual(goes('Sigrun'))
  expect(move('*', 'up:Ingrid')).toEqual({ kind: 'open-all' })
  expect(move('Tab', 'up:Ingrid')).toBeNull()
})
