import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What SQLite gives a new file, and so every case of ours has; tried where the header cannot be believed. */
const usualPageSize = 4096

/** A database file as its pages (SQLite file format, §1.2 and §1.6); nothing in it is believed. */
export interface PageFile {
  /** bytes of a page that hold content */
  usableBytes: number
  /** pages are numbered from 1; one that the file ends in the middle of is not there */
  pages: number
  /** the page's bytes, valid until the next call; null where there is no such page */
  read(page: number): Buffer | null
}

/**
 * Opens the file for reading under every page size it may have: what its header says, where that is
 * one at all, and the usual one. Pages can be read until it is closed.
 */
export function openPages(file: string): { sizes: PageFile[]; close(): void } {
  const handle = openSync(file, 'r')
  const header = Buffer.alloc(100)
  const { size } = fstatSync(handle)
  const isWhole = readSync(handle, header, 0, header.length, 0) === header.length
  const stated = isWhole ? statedPageSize(header) : null
  const reserved = header[20] ?? 0
  const sizes = [...new Set([stated ?? usualPageSize, usualPageSize])].map((pageSize) =>
    pagesOf(handle, size, pageSize, pageSize === stated && reserved <= 32 ? reserved : 0),
  )
  return { sizes, close: () => closeSync(handle) }
}

function statedPageSize(header: Buffer): number | null {
  const stated = header.readUInt16BE(16)
  const pageSize = stated === 1 ? 65_536 : stated
  const isPossible = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0
  return isPossible ? pageSize : null
}

function pagesOf(handle: number, size: number, pageSize: number, reserved: number): PageFile {
  const pages = Math.floor(size / pageSize)
  const block = Buffer.alloc(pageSize)
  return {
    usableBytes: pageSize - reserved,
    pages,
    read(page) {
      if (!Number.isInteger(page) || page < 1 || page > pages) return null
      const got = readSync(handle, block, 0, pageSize, (page - 1) * pageSize)
      return got === pageSize ? block : null
    },
  }
}
