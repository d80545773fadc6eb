import { countries, type CompanyKey } from '../../shared/domain/identifier'
import { readIdentifier } from '../../shared/rules/identifiers'
import { numbersNamedBy } from '../graph/snapshot-of'
import type { OwnershipSnapshot } from '../snapshot'

/** The companies of a case as holdings name them: by number, in whatever form the register writes it. */
export class CaseNumbers {
  private readonly rows = new Map<string, number[]>()
  private readonly numbers = new Map<number, string[]>()

  constructor(keys: ReadonlyMap<number, CompanyKey>) {
    for (const [companyRow, { kind, identifier }] of keys) {
      if (kind === 'organization-number') this.add(companyRow, identifier)
    }
  }

  /** One ordered by DUNS is known by the number of its own answer. */
  learn({ companyRow, organizationNumber }: OwnershipSnapshot): void {
    if (organizationNumber !== null) this.add(companyRow, organizationNumber)
  }

  /** The rows of companies of which the answer says that they hold, or are held. */
  rowsNamedBy(snapshot: OwnershipSnapshot): number[] {
    return numbersNamedBy(snapshot).flatMap((number) => this.rowsOf(number))
  }

  numbersOf(companyRow: number): readonly string[] {
    return this.numbers.get(companyRow) ?? []
  }

  private rowsOf(written: string): number[] {
    const forms = countries.map((country) => {
      const verdict = readIdentifier(written, { country, kind: 'organization-number' })
      return verdict.state === 'readable' ? plain(verdict.key.identifier) : ''
    })
    return [...new Set([plain(written), ...forms])].flatMap((form) => this.rows.get(form) ?? [])
  }

  private add(companyRow: number, identifier: string): void {
    const number = plain(identifier)
    const known = this.rows.get(number) ?? []
    if (known.includes(companyRow)) return
    this.rows.set(number, [...known, companyRow])
    this.numbers.set(companyRow, [...(this.numbers.get(companyRow) ?? []), identifier])
  }
}

const plain = (number: string): string => number.replace(/\W/g, '').toUpperCase()
