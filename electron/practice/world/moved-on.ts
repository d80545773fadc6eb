import { buildWorld, keyOf, type World } from './build'
import type { CompanySpec } from './model'

/** The company as an order finds it that came after `before` others for it; the last state stays. */
export function movedOn(company: CompanySpec, before: number): CompanySpec {
  const steps = (company.later ?? []).slice(0, before)
  return steps.reduce<CompanySpec>((now, step) => ({ ...now, ...step }), company)
}

const moved = new WeakMap<CompanySpec, Map<number, World>>()

/**
 * The world in which one company has moved on and all others stand as they were: its own answers show
 * it, and everything derived from who holds what agrees with them.
 */
export function worldAfter(world: World, company: CompanySpec, before: number): World {
  const step = Math.min(before, company.later?.length ?? 0)
  if (step === 0) return world
  const known = moved.get(company) ?? new Map<number, World>()
  moved.set(company, known)
  const there = known.get(step)
  if (there) return there
  const companies = world.companies.map((one) =>
    keyOf(one) === keyOf(company) ? movedOn(company, step) : one,
  )
  const after = buildWorld(companies)
  known.set(step, after)
  return after
}
