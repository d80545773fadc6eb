import { computed, ref, shallowRef } from 'vue'
import type { NodeFacts, Place } from './thread/messages'
import type { Step } from './tree/steps'
import type { RawAnswerModel } from './use-raw-answer'
import type { useRawRows } from './use-raw-rows'

/** The line that has the focus, and everything that folds, opens or moves it. */
export function useRawTree(ask: RawAnswerModel['ask'], list: ReturnType<typeof useRawRows>) {
  const active = ref(0)
  const node = shallowRef<NodeFacts | null>(null)
  /** the line that somebody was sent to */
  const marked = ref<number | null>(null)

  const facts = async (line: number) => {
    const known = await ask('node', { line })
    if (line === active.value) node.value = known
  }
  const go = async (place: Place, isShown = true) => {
    active.value = place.line
    await Promise.all([list.changed(place.rows, isShown ? place.row : null), facts(place.line)])
  }
  // Keys come faster than lines: each step begins where the one before it ended.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act)
    last = turn.catch(() => undefined)
    return turn
  }
  const activeRow = computed(() => list.rows.value.find((row) => row.line === active.value) ?? null)

  return {
    active,
    activeRow,
    node,
    marked,
    go,
    /** A closing line stands for the node that it closes. */
    choose: async (line: number) => {
      const known = await ask('node', { line })
      active.value = known.line
      node.value = known
    },
    goTo: async (line: number) => go(await ask('see', { line })),
    step: (step: Step) =>
      inTurn(async () =>
        go(await ask('step', { line: active.value, step, page: list.rowsInView() })),
      ),
    fold: (line: number, isFolded: boolean) =>
      inTurn(async () => go(await ask('fold', { line, isFolded }))),
    openInside: () => inTurn(async () => go(await ask('openInside', { line: active.value }))),
    toDepth: (depth: number | null) =>
      inTurn(async () => go(await ask('toDepth', { line: active.value, depth }))),
    /** Brings a path into sight and marks it; false where it is not there. */
    async reveal(path: string): Promise<boolean> {
      const { isThere, ...place } = await ask('reveal', { path })
      marked.value = isThere ? place.line : null
      await go(place)
      return isThere
    },
  }
}
export type RawTreeModel = ReturnType<typeof useRawTree>
