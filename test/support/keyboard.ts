import type { Page } from 'playwright-core'

/** What has the focus, in the words that a screen reader would begin with. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return ''
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : []
    const named = at.getAttribute('aria-labelledby')
    return [
      at.getAttribute('role') ?? at.tagName.toLowerCase(),
      at.getAttribute('aria-label'),
      named === null ? null : document.getElementById(named)?.textContent,
      ...labels.map((label) => label.textContent),
      at.getAttribute('placeholder'),
      at.getAttribute('role') === null ? at.innerText : null,
    ]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
  })

/** Steps with Tab until the focus is on what is named; fails after going round once. */
export async function tabTo(page: Page, named: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const seen: string[] = []
  for (let step = 0; step < 80; step += 1) {
    const now = await focused(page)
    if (named.test(now)) return
    seen.push(now)
    await page.keyboard.press(key)
  }
  throw new Error(`no Tab leads to ${named.source}: ${seen.join(' | ')}`)
}

/** Counts every press of a pointer from now on: a journey by keyboard must end with none. */
export async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = document.documentElement
    counter.dataset.pointers = '0'
    for (const name of ['pointerdown', 'mousedown', 'touchstart', 'wheel']) {
      window.addEventListener(
        name,
        () => (counter.dataset.pointers = String(Number(counter.dataset.pointers) + 1)),
        { capture: true },
      )
    }
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.pointers))
}
