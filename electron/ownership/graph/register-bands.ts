import type { Country } from '../../shared/domain/identifier'

/** A size class in which a register states shares, and whether its ends belong to it. */
export interface RegisterBand {
  minimum: number
  maximum: number
  isMinimumOpen: boolean
  isMaximumOpen: boolean
}

const closed = (minimum: number, maximum: number): RegisterBand => ({
  minimum,
  maximum,
  isMinimumOpen: false,
  isMaximumOpen: false,
})

const upTo = (minimum: number, maximum: number): RegisterBand => ({
  ...closed(minimum, maximum),
  isMinimumOpen: true,
})

/**
 * The bands of the Nordic registers (domain primer §3). Norway: size classes of the register of
 * beneficial owners (reelle rettighetshavere). Sweden: Bolagsverket's verklig huvudman, where the
 * upper end belongs to a class and the lower to the one below; the class under 100 ends open, as 100
 * is a class of its own. Denmark: CVR's classes of ejerandel. Finland states numbers. A band that no
 * table knows is read as closed, which leaves nothing out.
 */
export const registerBands: Record<Country, readonly RegisterBand[]> = {
  no: [closed(25.01, 49.99), closed(50, 74.99), closed(75, 100)],
  se: [upTo(0, 25), upTo(25, 50), upTo(50, 75), { ...upTo(75, 100), isMaximumOpen: true }],
  fi: [],
  dk: [
    ...[closed(5, 9.99), closed(10, 14.99), closed(15, 19.99), closed(20, 24.99)],
    ...[closed(25, 33.32), closed(33.33, 49.99), closed(50, 66.66), closed(66.67, 89.99)],
    closed(90, 99.99),
  ],
}
