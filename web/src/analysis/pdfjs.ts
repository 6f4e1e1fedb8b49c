// Stands for pdf.js in the page's worker: the library is taken from the folder `pdfjs` beside the page, where a site has it
// from the build and `gouji view` from the user's own installation. Without it the import fails, and the reader says so.
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs'

const folder = new URL(/* @vite-ignore */ '../pdfjs/', import.meta.url).href
const library = (await import(/* @vite-ignore */ `${folder}build/pdf.min.mjs`)) as typeof PdfJs
// Given its worker's code, pdf.js runs it here: this is a worker already.
const worker: unknown = await import(/* @vite-ignore */ `${folder}build/pdf.worker.min.mjs`)
Object.assign(globalThis, { pdfjsWorker: worker })

export const { OPS } = library

export const getDocument = (options: Record<string, unknown>): PdfJs.PDFDocumentLoadingTask =>
  library.getDocument({
    ...options,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    // It would ask the page for character maps otherwise, and there is no page here.
    useWorkerFetch: true
  })
