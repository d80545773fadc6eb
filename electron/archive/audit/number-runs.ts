/** Ascending numbers as runs: `3-7 12`. */
export function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && run[1] + 1 === number) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(' ')
}

/** Tells whether a number lies in runs that somebody else wrote; they are never spelled out. */
export function inRuns(runs: string): (number: number) => boolean {
  const spans = runs.split(' ').map((run) => {
    const [first = NaN, last = first] = run.split('-').map(Number)
    return [first, last] as const
  })
  return (number) => spans.some(([first, last]) => number >= first && number <= last)
}
