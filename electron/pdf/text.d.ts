import type { ContentText } from 'pdfmake/interfaces'
import type { Line } from './blocks'
/** The runs of a line. Links stay on the screen: a PDF travels without the files beside it. */
export declare function runs(line: Line): string | ContentText[]
