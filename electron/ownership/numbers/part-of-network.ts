import type { Network, NetworkLink } from './network'

/** A part of a network with indexes of its own; `origin` gives those of the whole. */
export interface PartOfNetwork {
  network: Network
  origin: readonly number[]
}

/** What is above `start` without going on beyond `stops`. */
interface Reached {
  parties: number[]
  hits: number[]
}

function reachedFrom({ into }: Network, start: number, stops: ReadonlySet<number>): Reached {
  const parties = [start]
  const seen = new Set(parties)
  const hits: number[] = []
  for (const company of parties) {
    if (company !== start && stops.has(company)) {
      hits.push(company)
      continue
    }
    for (const { holder } of into[company] ?? []) {
      if (seen.has(holder)) continue
      seen.add(holder)
      parties.push(holder)
    }
  }
  return { parties, hits }
}

function cut(whole: Network, { parties, hits }: Reached): PartOfNetwork {
  const places = new Map(parties.map((party, at) => [party, at]))
  const isEnd = new Set(hits)
  const into = parties.map((party, company): NetworkLink[] =>
    isEnd.has(party)
      ? []
      : (whole.into[party] ?? []).map((link) => ({
          ...link,
          company,
          holder: places.get(link.holder) ?? 0,
        })),
  )
  const ids = parties.map((party) => whole.ids[party] ?? '')
  const indexOf = new Map(ids.map((id, at) => [id, at]))
  const network = { ids, indexOf, into, from: [], dropped: whole.dropped }
  return { network, origin: parties }
}

/**
 * As much of what is above `start` as can matter where every stop is looked at for itself: whoever is
 * reached only through one other stop has no more of the start than of that stop, so what lies
 * beyond it is left out. Everything above where that cannot be said. The start comes first.
 */
export function aboveUntil(
  network: Network,
  start: number,
  stops: ReadonlySet<number>,
): PartOfNetwork {
  const near = reachedFrom(network, start, stops)
  const [hit, another] = near.hits
  if (hit === undefined) return cut(network, near)
  const beyond = new Set(reachedFrom(network, hit, new Set()).parties)
  const isApart =
    another === undefined && near.parties.every((party) => party === hit || !beyond.has(party))
  return cut(network, isApart ? near : reachedFrom(network, start, new Set()))
}
