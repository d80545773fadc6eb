/** Browsers draw no element higher than some 16 million pixels, and count badly far below that. */
const mostHeight = 8_000_000

/**
 * Where a list of equal rows is scrolled to, also where all of them together would be higher than a
 * browser can draw: the bar then moves over a shorter height, while a turn of the wheel still moves
 * by as many pixels as it says. `top` is the true place in pixels, `scrollTop` the bar's.
 */
export class ScrollScale {
  top = 0
  rows = 0
  viewHeight = 0

  constructor(readonly rowHeight: number) {}

  get isScaled(): boolean {
    return this.#wholeHeight > mostHeight
  }
  /** The height that the scrolled element is given. */
  get height(): number {
    return Math.min(this.#wholeHeight, mostHeight)
  }
  get scrollTop(): number {
    return this.isScaled ? this.top / this.#scale : this.top
  }
  get firstRow(): number {
    return Math.floor(this.top / this.rowHeight)
  }
  get rowsInView(): number {
    return Math.ceil(this.viewHeight / this.rowHeight) + 1
  }

  /** Where a row is drawn, from the top of the scrolled element. */
  placeOf(row: number): number {
    return row * this.rowHeight + (this.scrollTop - this.top)
  }
  moveTo(top: number) {
    this.top = Math.max(0, Math.min(top, this.#wholeHeight - this.viewHeight))
  }
  /** The bar was moved. */
  barMovedTo(scrollTop: number) {
    this.moveTo(this.isScaled ? scrollTop * this.#scale : scrollTop)
  }
  /** Moves no more than is needed to see a row whole; to the middle where it was out of sight. */
  show(row: number) {
    const from = row * this.rowHeight
    const isFar = from < this.top - this.viewHeight || from > this.top + 2 * this.viewHeight
    if (isFar) this.moveTo(from - (this.viewHeight - this.rowHeight) / 2)
    else if (from < this.top) this.moveTo(from)
    else if (from + this.rowHeight > this.top + this.viewHeight) {
      this.moveTo(from + this.rowHeight - this.viewHeight)
    }
  }

  get #wholeHeight(): number {
    return this.rows * this.rowHeight
  }
  get #scale(): number {
    return (this.#wholeHeight - this.viewHeight) / (mostHeight - this.viewHeight)
  }
}
