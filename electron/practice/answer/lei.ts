import type { Context } from './context'

/** The LEI, or null where none is registered: most small companies have none. */
export function lei({ company, draw }: Context): string | null {
  if (company.lei !== undefined) return company.lei
  const isLarge = (company.employees ?? 0) >= 30
  return isLarge ? createLei(draw('lei', company.identifier)) : null
}

/** A LEI with valid check digits (ISO 7064 MOD 97-10) under a prefix that no issuer uses. */
export function createLei(draw: number): string {
  const body = `0000SIM0${Math.floor(draw * 0x1_0000_0000)
    .toString(36)
    .toUpperCase()
    .padStart(10, '0')}`
  return body + String(98n - (toNumber(`${body}00`) % 97n)).padStart(2, '0')
}

/** Letters become 10 to 35, the whole is one number. */
function toNumber(text: string): bigint {
  return BigInt([...text].map((character) => parseInt(character, 36)).join(''))
}
