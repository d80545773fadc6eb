import { t } from '../../text/text'
import { formatBytes } from '../../ui/format'
import { sayDone } from '../../ui/toasts'
import type { RawAnswerModel } from './use-raw-answer'
import type { RawTreeModel } from './use-raw-tree'

const longestSaid = 120

/** Copies from the active line: its path as the readers write it, or its value byte for byte. */
export function useRawCopy(ask: RawAnswerModel['ask'], tree: RawTreeModel) {
  const refuse = (words: string) => sayDone(words, { glyph: 'warning', tone: 'care' })
  return {
    async path() {
      const path = await ask('path', { line: tree.active.value })
      if (path === '') return refuse(t('raw.rootPathCopied'))
      await navigator.clipboard.writeText(path)
      const said = path.length > longestSaid ? `${path.slice(0, longestSaid)}…` : path
      sayDone(t('raw.pathCopied', { path: said }))
    },
    async value() {
      const size = formatBytes(tree.node.value?.valueBytes ?? null)
      const value = await ask('value', { line: tree.active.value })
      if (value === null) return refuse(t('raw.tooLarge', { size }))
      await navigator.clipboard.writeText(value)
      sayDone(t('raw.valueCopied', { size }))
    },
  }
}
