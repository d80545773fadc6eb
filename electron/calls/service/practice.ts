import type { Handlers } from '../../shared/contract'
import { done } from '../../shared/result'
import type { Application } from '../application'

type PracticeCalls = Pick<Handlers, 'practice.companies' | 'practice.control' | 'practice.change'>

/** The practice service as the trainer sees it: its companies, pace and faults. */
export function practiceCalls({ practice }: Application): PracticeCalls {
  return {
    'practice.companies': async () => done(await practice.companies()),
    'practice.control': async () => done(await practice.control()),
    'practice.change': async (change) => done(await practice.control(change)),
  }
}
