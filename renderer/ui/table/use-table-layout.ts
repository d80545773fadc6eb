import { isFirstLayout, readLayout } from './table-layout'
import { useKept } from './kept'

/** The columns of one list as the person left them; `list` names it, in small letters. */
export const useTableLayout = (list: string) => {
  const { value: layout, recalled } = useKept(`table.${list}`, readLayout)
  return { layout, recalled, isFirst: () => isFirstLayout(layout.value) }
}
