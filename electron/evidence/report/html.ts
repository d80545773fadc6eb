import { createHash } from 'node:crypto'
import type { AnswerState } from '../../shared/domain/answer'
import type { Block, Column, Line, OverviewColumns, OverviewRow, Run } from '../../pdf/blocks'
import { glyphs, style } from './html-style'
import { visible } from '../../pdf/visible'

/**
 * The start of the page. Its policy lets nothing in but its own style, by digest: no script, no
 * picture, no address, whatever the data says.
 */
export function htmlStart(title: string, language: 'nb' | 'en'): string {
  const digest = createHash('sha256').update(style, 'utf8').digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    `<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">\n`,
    `<title>${escape(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n${glyphs}\n<main>\n`,
  ].join('')
}

export const htmlEnd = '</main>\n</body>\n</html>\n'

export const blocksToHtml = (blocks: readonly Block[]): string => blocks.map(blockToHtml).join('')

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<p class="over">${escape(block.over)}</p>\n<h1>${escape(block.text)}</h1>\n`
    case 'company':
      return `<h2 class="company" id="${escape(block.anchor)}">${escape(block.name)}</h2>\n<p class="under">${lineToHtml(block.under)}</p>\n`
    case 'heading':
      return headingToHtml(block)
    case 'text':
      return `<p>${lineToHtml(block.line)}</p>\n`
    case 'notice':
      return `<p class="notice ${block.tone}">${lineToHtml(block.line)}</p>\n`
    case 'quote':
      return `<blockquote>${escape(block.text)}</blockquote>\n`
    case 'facts':
      return block.facts.length === 0
        ? ''
        : `<dl>${block.facts.map(({ label, line }) => `<dt>${escape(label)}</dt><dd>${lineToHtml(line)}</dd>`).join('\n')}</dl>\n`
    case 'table':
      return tableToHtml(block.columns, block.rows)
    case 'answers':
      return `<ul class="${block.answers.length > 4 ? 'answers' : 'answers legend'}">${block.answers.map(({ title, state, word }) => `<li>${glyph(state)}<b>${escape(title)}</b> <span>${escape(word)}</span></li>`).join('\n')}</ul>\n`
    case 'overview':
      return overviewToHtml(block.columns, block.rows)
  }
}

function headingToHtml({ text, answer, aside }: Extract<Block, { kind: 'heading' }>): string {
  const small = aside === null ? '' : `<small>${escape(aside)}</small>`
  return `<h3>${answer === null ? '' : `${glyph(answer)} `}${escape(text)}${small}</h3>\n`
}

function tableToHtml(columns: readonly Column[], rows: readonly Line[][]): string {
  const open = (tag: 'td' | 'th', column: Column | undefined) => {
    const name = column?.isNumber ? 'number' : column?.width === undefined ? 'wide' : 'narrow'
    return `<${tag} class="${name}"${tag === 'th' ? ' scope="col"' : ''}>`
  }
  const head = columns.map((column) => `${open('th', column)}${escape(column.title)}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr>${row.map((line, index) => `${open('td', columns[index])}${lineToHtml(line)}</td>`).join('')}</tr>\n`,
  )
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead>\n<tbody>${body.join('')}</tbody></table></div>\n`
}

function overviewToHtml(titles: OverviewColumns, rows: readonly OverviewRow[]): string {
  const { company, number, status, sanctions, answers, retrieved } = titles
  const head = [company, number, status, sanctions, answers, retrieved]
    .map((title) => `<th scope="col">${escape(title)}</th>`)
    .join('')
  const body = rows.map((row) => {
    const strip = row.coverage?.map(({ state }) => glyph(state)).join('') ?? '–'
    const cells = [
      `<a href="#${escape(row.anchor)}">${escape(row.name)}</a>`,
      escape(row.number),
      escape(row.status),
      escape(row.sanctions),
      `<span class="strip" aria-hidden="true">${strip}</span><span class="hide">${escape(row.coverageWords)}</span>`,
      escape(row.retrieved),
    ]
    return `<tr>${cells.map((cell, index) => `<td${index === 0 ? '' : ' class="keep"'}>${cell}</td>`).join('')}</tr>\n`
  })
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead>\n<tbody>${body.join('')}</tbody></table></div>\n`
}

const glyph = (state: AnswerState): string =>
  `<svg class="g-${state}" aria-hidden="true"><use href="#g-${state}"/></svg>`

const lineToHtml = (line: Line): string => line.map(runToHtml).join('')

function runToHtml(run: Run): string {
  if (typeof run === 'string') return escape(run)
  const text = escape(run.text)
  const marked =
    run.is === 'strong'
      ? `<b>${text}</b>`
      : run.is === 'code'
        ? `<code>${text}</code>`
        : run.is === 'faint'
          ? `<span class="faint">${text}</span>`
          : text
  return run.href === undefined ? marked : `<a href="${escape(run.href)}">${marked}</a>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or a quoted attribute. */
export const escape = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
