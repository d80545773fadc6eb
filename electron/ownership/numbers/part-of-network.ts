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

function reachedFrom(
  { into }: Network,
  starts: readonly number[],
  stops: ReadonlySet<number>,
): Reached {
  const parties = [...starts]
  const seen = new Set(parties)
  const hits: number[] = []
  for (const [at, company] of parties.entries()) {
    if (at >= starts.length && stops.has(company)) {
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
 * reached through other stops alone has no more of the start than of one of those, so what lies
 * beyond them is left out. Everything above where somebody is reached both ways. The start comes first.
 */
export function aboveUntil(
  network: Network,
  start: number,
  stops: ReadonlySet<number>,
): PartOfNetwork {
  const near = reachedFrom(network, [start], stops)
  if (near.hits.length === 0) return cut(network, near)
  const hits = new Set(near.hits)
  const beyond = new Set(reachedFrom(network, near.hits, new Set()).parties)
  const isApart = near.parties.every((party) => hits.has(party) || !beyond.has(party))
  return cut(network, isApart ? near : reachedFrom(network, [start], new Set()))
}
