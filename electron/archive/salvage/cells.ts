import type { PageFile } from './page-file'
import { readVarint } from './record'

/** The kinds of b-tree pages that hold rows (SQLite file format, §1.6). */
const tableLeaf = 0x0d
const indexLeaf = 0x0a
const indexInterior = 0x02

/** One row's place in the file: the bytes on its page, and where the rest goes on. */
export interface Cell {
  /** null on the pages of a table without row numbers */
  rowid: number | null
  payloadBytes: number
  local: Buffer
  /** first page of the rest; 0 where there is none */
  overflow: number
}

/** The cells of a page that has any; a pointer or size that leads out of the page is passed over. */
export function cellsOf({ usableBytes }: PageFile, number: number, page: Buffer): Cell[] {
  const start = number === 1 ? 100 : 0
  const type = page[start]
  if (type !== tableLeaf && type !== indexLeaf && type !== indexInterior) return []
  const pointers = start + (type === indexInterior ? 12 : 8)
  const count = page.readUInt16BE(start + 3)
  if (pointers + 2 * count > usableBytes) return []
  const cells: Cell[] = []
  for (let index = 0; index < count; index++) {
    const at = page.readUInt16BE(pointers + 2 * index)
    if (at < pointers + 2 * count || at >= usableBytes) continue
    const cell = cellAt(page.subarray(0, usableBytes), type, at)
    if (cell) cells.push(cell)
  }
  return cells
}

function cellAt(page: Buffer, type: number, at: number): Cell | null {
  const size = readVarint(page, type === indexInterior ? at + 4 : at)
  if (!size) return null
  const key = type === tableLeaf ? readVarint(page, size.end) : null
  if (type === tableLeaf && !key) return null
  const start = key ? key.end : size.end
  const localBytes = localSize(page.length, type, size.value)
  const end = start + localBytes
  const isAllHere = localBytes === size.value
  if (end + (isAllHere ? 0 : 4) > page.length) return null
  return {
    rowid: key ? key.value : null,
    payloadBytes: size.value,
    // A copy: the page's buffer is used again for the next.
    local: Buffer.from(page.subarray(start, end)),
    overflow: isAllHere ? 0 : page.readUInt32BE(end),
  }
}

/** How much of a payload stands on the page itself (§1.6, "U", "P", "M", "K", "X"). */
function localSize(usable: number, type: number, payload: number): number {
  const most = type === tableLeaf ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (payload <= most) return payload
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((payload - least) % (usable - 4))
  return fitting <= most ? fitting : least
}

/**
 * Follows rows over their overflow pages. In a sound file each such page belongs to one row; a file
 * made to keep us busy can name them again and again, so only a few times its size is ever read.
 */
export function overflowReader(pages: PageFile): (cell: Cell) => Buffer | null {
  let left = 4 * pages.pages + 1000
  return ({ payloadBytes, local, overflow }) => {
    if (payloadBytes > pages.pages * pages.usableBytes) return null
    if (overflow === 0) return local.length === payloadBytes ? local : null
    const whole = Buffer.allocUnsafe(payloadBytes)
    let filled = local.copy(whole)
    for (let next = overflow; filled < payloadBytes;) {
      const page = left-- > 0 ? pages.read(next) : null
      if (!page) return null
      next = page.readUInt32BE(0)
      filled += page.copy(whole, filled, 4, Math.min(pages.usableBytes, 4 + payloadBytes - filled))
    }
    return whole
  }
}
