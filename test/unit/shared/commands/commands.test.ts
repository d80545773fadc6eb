import { describe, expect, it } from 'vitest'
import {
  commandsOf,
  isSingleKey,
  keysOf,
  strokeOf,
} from '../../../../electron/shared/commands/keys'
import { commandEntry, commands, type Command } from '../../../../electron/shared/commands/table'

const press = (
  key: string,
  held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', true>> = {},
) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
})

describe('the table of commands', () => {
  it('names every command differently in each language where it can be met', () => {
    for (const language of ['en', 'nb'] as const) {
      const named = commands.map((command) => commandEntry(command).words[language])
      expect(new Set(named).size, language).toBe(named.length)
      for (const words of named) expect(words.trim(), language).not.toBe('')
    }
  })

  it('gives no key twice in the same place, nor a key of everywhere to a list or a company', () => {
    const meet = (one: Command, other: Command) => {
      const places = [commandEntry(one).where, commandEntry(other).where]
      const isOfDesktop = [one, other].some((command) => commandEntry(command).role)
      return (places[0] === places[1] || places.includes('everywhere')) && !isOfDesktop
    }
    for (const isMac of [false, true]) {
      for (const one of commands) {
        for (const other of commands.slice(commands.indexOf(one) + 1)) {
          if (!meet(one, other)) continue
          const shared = keysOf(one, isMac).filter((key) => keysOf(other, isMac).includes(key))
          expect(shared, `${one} and ${other}`).toEqual([])
        }
      }
    }
  })

  it('leaves Enter to the button, line or box it is pressed on', () => {
    expect(keysOf('open-verdict', false)).toEqual(['W'])
    const withEnter = commands.filter((each) => keysOf(each, false).includes('Enter'))
    expect(withEnter.filter((each) => commandEntry(each).menu !== null)).toEqual([])
  })

  it('lets no single letter cut off a pair that begins with it', () => {
    const all = commands.flatMap((command) => keysOf(command, false))
    for (const pair of all.filter((keys) => keys.includes(' '))) {
      expect(all, pair).not.toContain(pair.split(' ')[0])
    }
  })
})

describe('strokes', () => {
  it('are the same command on a Mac and elsewhere', () => {
    expect(strokeOf(press('k', { ctrl: true }), false)).toBe('Mod+K')
    expect(strokeOf(press('k', { meta: true }), true)).toBe('Mod+K')
    expect(strokeOf(press('F', { ctrl: true, shift: true }), false)).toBe('Mod+Shift+F')
    expect(strokeOf(press('ArrowLeft', { alt: true }), false)).toBe('Alt+Left')
  })

  it('take a sign as it was typed, with the keys that a Nordic layout needs for it', () => {
    expect(strokeOf(press('/', { shift: true }), false)).toBe('/')
    expect(strokeOf(press('*', { shift: true }), false)).toBe('*')
    expect(strokeOf(press('=', { ctrl: true }), false)).toBe('Mod+Plus')
  })

  it('are nothing while a modifier alone is held, and letters alone are single keys', () => {
    expect(strokeOf(press('Shift', { shift: true }), false)).toBeNull()
    expect(isSingleKey('J')).toBe(true)
    expect(isSingleKey('Mod+J')).toBe(false)
    expect(isSingleKey('F1')).toBe(false)
  })

  it('find their command, also as the second of a pair', () => {
    expect(commandsOf('Mod+K', null, false)).toEqual({ whole: ['open-palette'], isBegun: false })
    expect(commandsOf('G', null, false)).toEqual({ whole: [], isBegun: true })
    expect(commandsOf('O', 'G', false).whole).toContain('show-company-ownership')
    expect(commandsOf('O', null, false).whole).toEqual(['show-origin', 'order-here'])
  })
})
