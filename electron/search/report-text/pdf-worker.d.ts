declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** what reads a PDF; the module puts it where pdf.js looks for it when it has no thread of its own */
  export const WorkerMessageHandler: unknown
}
