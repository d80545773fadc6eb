import { expect, test } from 'vitest'
import { planTests } from '../../../scripts/test/plan.mjs'
import { countTests } from '../../../scripts/test/vitest.mjs'

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
})

test('npm test without words runs every suite and check', () => {
  expect(planTests([])).toEqual({
    checks: ['types', 'lint'],
    suites: ['unit', 'flow', 'journey'],
    filters: [],
  })
})

test('a named suite runs alone, and a path only in its own suite', () => {
  expect(planTests(['unit'])).toEqual({ checks: [], suites: ['unit'], filters: [] })
  expect(planTests(['lint'])).toEqual({ checks: ['lint'], suites: [], filters: [] })
  const path = 'test/flow/collect.test.ts'
  expect(planTests([path])).toEqual({ checks: [], suites: ['flow'], filters: [path] })
})

test('a skipped test counts as failed', () => {
  const report = { numTotalTests: 2, numPassedTests: 1, testResults: [file('passed', 'skipped')] }
  expect(countTests(report, 0)).toEqual({ passed: 1, failed: 1 })
})

test('a file that breaks before its first test counts as failed', () => {
  const broken = { status: 'failed', assertionResults: [] }
  const report = { numTotalTests: 1, numPassedTests: 1, testResults: [file('passed'), broken] }
  expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 })
})

test('a run that ends badly without naming a test counts as failed', () => {
  const report = { numTotalTests: 1, numPassedTests: 1, testResults: [file('passed')] }
  expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 })
  expect(countTests(report, 0)).toEqual({ passed: 1, failed: 0 })
})
