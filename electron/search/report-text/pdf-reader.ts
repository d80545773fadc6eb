/** Page-drawing has no place here; pdf.js only wants to see that the names exist. */
class NoDrawing {}

let loading: Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> | null = null

/** Loads pdf.js into this thread, once; its reading half runs in the same one. */
export function loadPdfReader(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  return (loading ??= load())
}

async function load() {
  const host: Record<string, unknown> = globalThis as unknown as Record<string, unknown>
  host['DOMMatrix'] ??= NoDrawing
  host['Path2D'] ??= NoDrawing
  // Node 20 lacks what pdf.js expects of its host; a later Node and Electron have their own.
  if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers })
  // It says in the console what it would need for drawing; nothing here is a console's business.
  const { warn } = console
  console.warn = () => undefined
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

function withResolvers() {
  let resolve: (value: unknown) => void = () => undefined
  let reject: (reason?: unknown) => void = () => undefined
  const promise = new Promise((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}
