import type { Content } from 'pdfmake/interfaces'
import type { Block } from './blocks'
import type { ReportWords } from './words'
/** The blocks as pdfmake takes them. A heading goes into what follows it, so that they stay together. */
export declare function blocksToContent(blocks: readonly Block[], words: ReportWords): Content[]
