import { countryProfiles } from './country-profile'
import { newestAccountingYear, type Context } from './context'
import type { CompanySpec } from '../world/model'
import type { Draw } from '../random'

interface YearFigures {
  year: number
  turnover: number
  operatingProfit: number
  financialIncome: number
  financialExpenses: number
  share: (line: string) => number
}

const million = 1_000_000
const yearsKept = 3

/** The last three years' accounts, newest first; a year that was not filed is not there (contract §8.3). */
export function accounting(context: Context): Record<string, unknown>[] {
  const { company } = context
  return yearsOf(context).map((figures) => ({
    year: figures.year,
    currency: countryProfiles[company.country].currency,
    periodEndDate: `${figures.year}-12-31`,
    ...incomeStatement(figures),
    ...balanceSheet(figures, shareCapitalOf(company)),
    sources: [countryProfiles[company.country].accountsRegister],
  }))
}

/** The key figures of the same accounts, so that both sections agree. */
export function keyFigures(context: Context): Record<string, unknown>[] {
  const { company } = context
  return yearsOf(context).map((figures) => ({
    year: figures.year,
    currency: countryProfiles[company.country].currency,
    shareCapital: shareCapitalOf(company),
    turnover: figures.turnover,
    operatingProfit: figures.operatingProfit,
    financialIncome: figures.financialIncome,
    equity: balanceSheet(figures, shareCapitalOf(company)).totalEquity,
    earnings: incomeStatement(figures).annualResult,
    sources: [countryProfiles[company.country].accountsRegister],
  }))
}

const shareCapitalOf = (company: CompanySpec): number => company.shareCapital ?? 30_000

function yearsOf({ company, draw, now }: Context): YearFigures[] {
  const { turnover } = company
  if (turnover === null || turnover === undefined) return []
  const newest = newestAccountingYear(now)
  const founded = Number(company.registered.slice(0, 4))
  return Array.from({ length: yearsKept }, (_, back) => back)
    .filter((back) => !company.missingYears?.includes(back) && newest - back >= founded)
    .map((back) => figuresOf(company, draw, newest - back, back))
}

function figuresOf(company: CompanySpec, draw: Draw, year: number, back: number): YearFigures {
  // by years back, not by year, so that a moved clock tells the same story
  const share = (line: string) => draw('accounts', company.identifier, back, line)
  const { turnover } = company
  const told = Array.isArray(turnover) ? turnover[back] : undefined
  const base = Array.isArray(turnover) ? (turnover.at(-1) ?? 0) : (turnover ?? 0)
  const revenue = told ?? base * (1 - back * 0.06 + (share('growth') - 0.5) * 0.1)
  const margin = company.profit?.[back] ?? revenue * (share('margin') * 0.16 - 0.02)
  return {
    year,
    turnover: thousands(revenue * million),
    operatingProfit: thousands(margin * million),
    financialIncome: thousands(revenue * million * share('interest') * 0.01),
    financialExpenses: thousands(revenue * million * share('cost') * 0.015),
    share,
  }
}

/** Accounts are filed in whole thousands by most; it also keeps the sums exact. */
const thousands = (amount: number): number => Math.round(amount / 1000) * 1000

function incomeStatement(figures: YearFigures) {
  const { turnover, operatingProfit, financialIncome, financialExpenses, share } = figures
  const costs = turnover - operatingProfit
  const costOfGoods = thousands(costs * (0.35 + share('goods') * 0.2))
  const payroll = thousands(costs * 0.25)
  const depreciation = thousands(costs * 0.05)
  const profitBeforeTax = operatingProfit + financialIncome - financialExpenses
  const taxExpense = thousands(Math.max(0, profitBeforeTax) * 0.22)
  return {
    operatingIncome: turnover,
    costOfGoods,
    payrollExpenses: payroll,
    depreciation,
    otherOperatingExpenses: costs - costOfGoods - payroll - depreciation,
    operatingProfit,
    financialIncome,
    financialExpenses,
    profitBeforeTax,
    taxExpense,
    annualResult: profitBeforeTax - taxExpense,
  }
}

function balanceSheet(figures: YearFigures, shareCapital: number) {
  const { turnover, share } = figures
  const totalAssets = thousands(turnover * (0.5 + share('assets') * 0.4)) + shareCapital
  const fixedAssets = thousands(totalAssets * (0.3 + share('fixed') * 0.4))
  const retained = thousands((totalAssets - shareCapital) * (share('equity') * 0.6 - 0.05))
  const totalEquity = shareCapital + retained
  const longTermDebt = thousands((totalAssets - totalEquity) * 0.55)
  return {
    fixedAssets,
    currentAssets: totalAssets - fixedAssets,
    totalAssets,
    shareCapital,
    retainedEarnings: retained,
    totalEquity,
    longTermDebt,
    shortTermDebt: totalAssets - totalEquity - longTermDebt,
  }
}
