import type { CommandEntry } from './command'

export const companyCommands = {
  'next-section': {
    words: { en: 'Next section', nb: 'Neste del' },
    where: 'company',
    menu: null,
    keys: ['J'],
  },
  'previous-section': {
    words: { en: 'Previous section', nb: 'Forrige del' },
    where: 'company',
    menu: null,
    keys: ['K'],
  },
  'move-in-section': {
    words: { en: 'Next and previous value', nb: 'Neste og forrige verdi' },
    where: 'company',
    menu: null,
    keys: ['Down', 'Up'],
  },
  'show-origin': {
    words: { en: 'Origin of a value', nb: 'Hvor en verdi kommer fra' },
    where: 'company',
    menu: null,
    keys: ['O'],
  },
  'copy-value': {
    words: { en: 'Copy the value', nb: 'Kopier verdien' },
    where: 'company',
    menu: null,
    keys: ['C'],
  },
  'copy-path': {
    words: { en: 'Copy the path of the value', nb: 'Kopier stien til verdien' },
    where: 'company',
    menu: null,
    keys: ['P'],
  },
  'show-raw': {
    words: { en: 'Raw answer', nb: 'Råsvar' },
    where: 'company',
    menu: 'company',
    isApart: true,
    keys: ['R'],
  },
  'show-history': {
    words: { en: 'History', nb: 'Historikk' },
    where: 'company',
    menu: 'company',
    keys: ['H'],
  },
  'show-company-ownership': {
    words: { en: 'Ownership of this company', nb: 'Eierskapet i selskapet' },
    where: 'company',
    menu: 'company',
    keys: ['G O'],
  },
  'show-company-reports': {
    words: { en: 'Reports on this company', nb: 'Rapporter om selskapet' },
    where: 'company',
    menu: 'company',
    keys: ['G R'],
  },
  'order-again': {
    words: { en: 'Order again…', nb: 'Bestill på nytt…' },
    where: 'company',
    menu: 'company',
    isApart: true,
    keys: ['Mod+R'],
  },
  'delete-company': {
    words: { en: 'Delete the company…', nb: 'Slett selskapet…' },
    where: 'company',
    menu: 'company',
  },
} as const satisfies Record<string, CommandEntry>

export const treeCommands = {
  'move-in-tree': {
    words: { en: 'Next and previous party', nb: 'Neste og forrige part' },
    where: 'tree',
    menu: null,
    keys: ['Down', 'Up'],
  },
  'unfold-in-tree': {
    words: { en: 'Unfold, fold', nb: 'Brett ut, brett inn' },
    where: 'tree',
    menu: null,
    keys: ['Right', 'Left'],
  },
  'open-whole-tree': {
    words: { en: 'Unfold everything', nb: 'Brett ut alt' },
    where: 'tree',
    menu: 'view',
    isApart: true,
    keys: ['*'],
  },
  'close-whole-tree': {
    words: { en: 'Fold everything', nb: 'Brett inn alt' },
    where: 'tree',
    menu: 'view',
  },
  'order-owners': {
    words: { en: 'Order the owners…', nb: 'Bestill eierne…' },
    where: 'tree',
    menu: 'company',
    isApart: true,
  },
} as const satisfies Record<string, CommandEntry>

export const reportCommands = {
  'next-page': {
    words: { en: 'Next page', nb: 'Neste side' },
    where: 'report',
    menu: 'report',
    keys: ['PageDown'],
  },
  'previous-page': {
    words: { en: 'Previous page', nb: 'Forrige side' },
    where: 'report',
    menu: 'report',
    keys: ['PageUp'],
  },
  'next-match': {
    words: { en: 'Next match', nb: 'Neste treff' },
    where: 'report',
    menu: 'report',
    isApart: true,
    keys: ['F3'],
  },
  'previous-match': {
    words: { en: 'Previous match', nb: 'Forrige treff' },
    where: 'report',
    menu: 'report',
    keys: ['Shift+F3'],
  },
  'enlarge-page': {
    words: { en: 'Enlarge the page', nb: 'Større side' },
    where: 'report',
    menu: 'report',
    isApart: true,
    keys: ['Mod+Plus', 'Plus'],
  },
  'shrink-page': {
    words: { en: 'Shrink the page', nb: 'Mindre side' },
    where: 'report',
    menu: 'report',
    keys: ['Mod+-', '-'],
  },
  'fit-page': {
    words: { en: 'Fit the width', nb: 'Tilpass bredden' },
    where: 'report',
    menu: 'report',
    keys: ['Mod+0'],
  },
  'turn-page': {
    words: { en: 'Turn the page', nb: 'Snu siden' },
    where: 'report',
    menu: 'report',
  },
  'show-thumbnails': {
    words: { en: 'Small pages', nb: 'Små sider' },
    where: 'report',
    menu: 'report',
    isApart: true,
  },
  'show-facts': {
    words: { en: 'Facts about the report', nb: 'Fakta om rapporten' },
    where: 'report',
    menu: 'report',
  },
  'print-report': {
    words: { en: 'Print…', nb: 'Skriv ut…' },
    where: 'report',
    menu: 'report',
    isApart: true,
    keys: ['Mod+P'],
  },
  'save-report': {
    words: { en: 'Save a copy…', nb: 'Lagre en kopi…' },
    where: 'report',
    menu: 'report',
    keys: ['Mod+S'],
  },
} as const satisfies Record<string, CommandEntry>
