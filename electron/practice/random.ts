import { createHash } from 'node:crypto'

/** A number in [0, 1) that is the same for the same words, on every machine. */
export type Draw = (...words: (string | number)[]) => number

/** Draws from a seed. No hidden state: the order in which things are asked for changes nothing. */
export function createDraw(seed: string): Draw {
  return (...words) => digest(seed, ...words).readUInt32BE(0) / 0x1_0000_0000
}

/** A UUID in form, made from a seed and words. */
export function uuidFrom(...words: (string | number)[]): string {
  const hex = digest(...words).toString('hex')
  const variant = ((parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

function digest(...words: (string | number)[]): Buffer {
  return createHash('sha256').update(words.join('\u0000')).digest()
}
