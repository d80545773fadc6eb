/**
 * The strongly connected blocks of a graph, each before the ones it points to (topological order of
 * the blocks, Tarjan without recursion). `next` lists for each node, by index, where it points.
 */
export function componentsOf(next: readonly (readonly number[])[]): number[][] {
  const order = new Array<number>(next.length).fill(-1)
  const low = new Array<number>(next.length).fill(0)
  const isOpen = new Array<boolean>(next.length).fill(false)
  const open: number[] = []
  const components: number[][] = []
  let count = 0

  const enter = (node: number): { node: number; at: number } => {
    order[node] = low[node] = count++
    open.push(node)
    isOpen[node] = true
    return { node, at: 0 }
  }
  const close = (root: number): void => {
    const component: number[] = []
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      isOpen[node] = false
      component.push(node)
      if (node === root) break
    }
    components.push(component.reverse())
  }
  const lower = (node: number, to: number): void => {
    low[node] = Math.min(low[node] ?? 0, to)
  }

  for (let start = 0; start < next.length; start++) {
    if (order[start] !== -1) continue
    const path = [enter(start)]
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const to = next[step.node]?.[step.at++]
      if (to !== undefined) {
        if (order[to] === -1) path.push(enter(to))
        else if (isOpen[to]) lower(step.node, order[to] ?? 0)
        continue
      }
      if (low[step.node] === order[step.node]) close(step.node)
      path.pop()
      const above = path.at(-1)
      if (above) lower(above.node, low[step.node] ?? 0)
    }
  }
  return components.reverse()
}
