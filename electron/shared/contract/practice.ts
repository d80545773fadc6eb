import * as z from 'zod'
import type { Country } from '../domain/identifier'
import { call, nothing } from './call'

export interface PracticeCompany {
  country: Country
  identifier: string
  name: string
  what: { en: string; nb: string }
  tags: string[]
}

/** Faults and pace that a trainer can switch on; the names are the practice service's own. */
export interface PracticeControl {
  pace: 'instant' | 'quick' | 'believable' | 'slow'
  faults: { name: string; isOn: boolean; what: { en: string; nb: string } }[]
}

export const practiceContract = {
  'practice.companies': call(nothing).returns<PracticeCompany[]>(),
  'practice.control': call(nothing).returns<PracticeControl>(),
  'practice.change': call(
    z.object({
      pace: z.enum(['instant', 'quick', 'believable', 'slow']).optional(),
      faults: z.record(z.string(), z.boolean()).optional(),
    }),
  ).returns<PracticeControl>(),
} as const
