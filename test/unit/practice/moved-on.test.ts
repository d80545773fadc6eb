import { expect, test } from 'vitest'
import { composeContent } from '../../../electron/practice/answer/compose'
import { createDraw } from '../../../electron/practice/random'
import { movedOn, worldAfter } from '../../../electron/practice/world/moved-on'
import { companies, createWorld } from '../../../electron/practice/world/world'
import { sectionPaths } from '../../../electron/practice/answer/sections'

const world = createWorld()

function answerAt(identifier: string, ordersBefore: number): string {
  const first = world.find('no', identifier)
  if (!first) throw new Error(`nobody is ${identifier}`)
  const then = worldAfter(world, first, ordersBefore)
  const company = then.find('no', identifier) ?? first
  const context = {
    world: then,
    company,
    draw: createDraw('seed'),
    now: 0,
    language: 'en' as const,
  }
  return JSON.stringify(composeContent([...sectionPaths], { ...context, hasOfac: true }))
}

test('a company that moves on is changed by the second order, and the same order finds the same', () => {
  expect(answerAt('310000507', 0)).not.toContain('Torunn Brattvåg')
  expect(answerAt('310000507', 1)).toContain('Torunn Brattvåg')
  expect(answerAt('310000507', 1)).toBe(answerAt('310000507', 1))
  expect(answerAt('310000507', 2)).toContain('SKIFTENDE VIK TRADING')
  expect(answerAt('310000507', 9)).toBe(answerAt('310000507', 2))
})

test('every other company is found as it was, however often it is ordered', () => {
  for (const company of companies.filter(({ later }) => !later)) {
    expect(movedOn(company, 5)).toBe(company)
    expect(worldAfter(world, company, 5)).toBe(world)
  }
})
