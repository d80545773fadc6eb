import type { Language } from '../../orders/read-order'
import { en } from './en'
import { nb, type ReportWords } from './nb'
import { nn } from './nn'

export type { ReportWords } from './nb'

export const wordsOf = (language: Language): ReportWords => ({ nb, nn, en })[language]
