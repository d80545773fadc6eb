import '../reports/print-sheets.css'

/**
 * Hands a copy of an element alone to the system's print dialog, unfolded and in light colours. What
 * prints is what was drawn; the copy is gone when the dialog closes.
 */
export function printElement(element: HTMLElement): void {
  for (const left of document.querySelectorAll('.print-sheets')) left.remove()
  const sheets = document.createElement('div')
  sheets.className = 'print-sheets printed-report'
  const copy = element.cloneNode(true)
  sheets.append(copy)
  for (const folded of sheets.querySelectorAll('details')) folded.open = true
  document.body.append(sheets)
  window.addEventListener('afterprint', () => sheets.remove(), { once: true })
  window.print()
}
