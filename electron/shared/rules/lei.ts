/**
 * Whether a legal entity identifier is 20 upper-case letters and digits whose ISO 7064 mod 97-10
 * check holds (ISO 17442): letters count 10 to 35 and the whole number leaves 1.
 */
export function isLeiCheckValid(lei: string): boolean {
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(lei)) return false
  let rest = 0
  for (const character of lei) {
    const value = parseInt(character, 36)
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
  }
  return rest === 1
}
