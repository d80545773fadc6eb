const tenMinutesMs = 10 * 60_000
const hourMs = 60 * 60_000

export type Urgency = 'calm' | 'care' | 'alarm'

/** How much a person should mind the time left: under an hour care, under ten minutes alarm. */
export const urgencyOf = (leftMs: number): Urgency => {
  if (leftMs < tenMinutesMs) return 'alarm'
  return leftMs < hourMs ? 'care' : 'calm'
}
