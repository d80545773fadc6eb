import type { PayloadFile } from '../bag/write-bag'
import type { Block, OverviewRow } from '../../pdf/blocks'
import { coverBlocks, overviewRow, type CaseReport } from './case-report'
import { companyBlocks } from './company-report'
import { blocksToHtml, htmlEnd, htmlStart } from './html'
import type { LayOut, PdfOrder } from './pdf-thread'

/** A PDF is made as a whole in memory, so a large case gets several of this many companies. */
const companiesPerPdf = 100

/** The readable summary of the case: one HTML page, and the same as one PDF or several. */
export function reportFiles(
  report: CaseReport,
  layOut: LayOut,
  breathe: () => Promise<void>,
): PayloadFile[] {
  const pdfs = pdfNames(report.companies.length)
  return [
    { path: 'case/report.html', read: () => htmlReport(report, pdfs, breathe) },
    ...pdfs.map((name, part) => ({
      path: `case/${name}`,
      read: async () => layOut(await pdfOrder(report, part, breathe), breathe),
    })),
  ]
}

/** `report.pdf`; for a large case `report-01.pdf`, `report-02.pdf` … */
function pdfNames(companies: number): string[] {
  const parts = Math.max(1, Math.ceil(companies / companiesPerPdf))
  if (parts === 1) return ['report.pdf']
  const digits = Math.max(2, String(parts).length)
  return Array.from(
    { length: parts },
    (_, part) => `report-${String(part + 1).padStart(digits, '0')}.pdf`,
  )
}

async function htmlReport(
  report: CaseReport,
  pdfs: readonly string[],
  breathe: () => Promise<void>,
): Promise<Buffer> {
  const { record } = report.snapshot
  const companies: string[] = []
  for (const one of report.companies) {
    companies.push(blocksToHtml(companyBlocks(report, one)))
    await breathe()
  }
  const cover = coverBlocks(report, await overviewRows(report, breathe), pdfs)
  const parts = [htmlStart(record.case.name, record.exported.language), blocksToHtml(cover)]
  return Buffer.from([...parts, ...companies, htmlEnd].join(''), 'utf8')
}

async function pdfOrder(
  report: CaseReport,
  part: number,
  breathe: () => Promise<void>,
): Promise<PdfOrder> {
  const { case: header, exported } = report.snapshot.record
  const first = part * companiesPerPdf
  const blocks: Block[] =
    part === 0 ? coverBlocks(report, await overviewRows(report, breathe), []) : []
  for (const one of report.companies.slice(first, first + companiesPerPdf)) {
    blocks.push(...companyBlocks(report, one))
    await breathe()
  }
  const info = { title: header.name, foot: header.caseId, at: exported.at }
  return { task: 'report-pdf', blocks, info, language: exported.language }
}

async function overviewRows(
  report: CaseReport,
  breathe: () => Promise<void>,
): Promise<OverviewRow[]> {
  const rows: OverviewRow[] = []
  for (const one of report.companies) {
    rows.push(overviewRow(report, one))
    await breathe()
  }
  return rows
}
