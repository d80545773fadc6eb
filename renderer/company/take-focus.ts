/**
 * Gives a new screen the focus where nobody has it, as after a row that opened it is gone. A side
 * bar or menu that was used to come here keeps it.
 */
export function takeFocusIfFree(take: () => void): void {
  const { activeElement, body } = document
  if (activeElement === null || activeElement === body) take()
}
