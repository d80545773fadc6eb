import { onScopeDispose, ref, shallowRef } from 'vue'
import { refusalOf } from '../../reports/document-address'
import { lineOf, rawLines, type RawLine } from './raw-lines'

/** A line this long is cut for drawing: one of a megabyte would stop the window. */
const longestLine = 2000

/** The stored answer as text, fetched by address and broken into lines for reading. */
export function useRawAnswer(address: string) {
  const lines = shallowRef<RawLine[]>([])
  const state = ref<'loading' | 'json' | 'text' | 'missing' | 'altered'>('loading')
  const closing = new AbortController()
  onScopeDispose(() => closing.abort())

  const load = async () => {
    const answer = await fetch(address, { signal: closing.signal })
    if (!answer.ok) {
      state.value = await refusalOf(answer)
      return
    }
    const text = await answer.text()
    const read = rawLines(text)
    lines.value = (read ?? plainLines(text)).flatMap(cut)
    state.value = read ? 'json' : 'text'
  }
  const loaded = load().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error
  })

  return {
    lines,
    state,
    /** The line that a JSON path stands on, once the answer is there. */
    async find(path: string): Promise<number> {
      await loaded
      return lineOf(lines.value, path)
    },
  }
}

const plainLines = (text: string): RawLine[] =>
  text.split(/\r\n|\r|\n/).map((line) => ({ depth: 0, text: line, path: null }))

function cut(line: RawLine): RawLine[] {
  if (line.text.length <= longestLine) return [line]
  const parts: RawLine[] = []
  for (let at = 0; at < line.text.length; at += longestLine) {
    const text = line.text.slice(at, at + longestLine)
    parts.push({ depth: line.depth, text, path: at === 0 ? line.path : null })
  }
  return parts
}
