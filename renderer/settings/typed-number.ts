/** A number as a person types it, with a comma or a point; null where it is none or out of range. */
export function readTyped(
  text: string,
  range: { min: number; max: number; decimals?: number },
): number | null {
  const digits = text.trim().replace(/\s/g, '').replace(',', '.')
  const shape = range.decimals ? /^\d{1,9}(\.\d{1,2})?$/ : /^\d{1,9}$/
  if (!shape.test(digits)) return null
  const value = Number(digits)
  return value >= range.min && value <= range.max ? value : null
}
