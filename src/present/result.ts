// What every renderer gets: analysed reports with the names they were asked for by, and how to show them.
import type { Review } from '../corpus/baseline'
import type { Analysis, Baseline, Document } from '../model'
import type { Language } from './messages'
import type { Tone } from './tone'

/** One report that was read and analysed. */
export interface Result {
  /** The file as the person named it; null for standard input. */
  path: string | null
  document: Document
  analysis: Analysis
  /** What reviewers said of it and of earlier drafts, where a baseline was given; `analysis` then holds what is to be shown. */
  review?: Review
}

/** How to show results. Values of the terminal are given in, so that renderers depend on no process. */
export interface View {
  language: Language
  /** Columns to wrap at; Infinity when the output is no terminal. */
  columns: number
  /** Paints a text; identity when colours are off. */
  paint: (tone: Tone, text: string) => string
  /** Whether marks can be seen as colour, or need brackets. */
  colours: boolean
  /** More than one report was asked for: JSON prints an array even if only one could be read. */
  several: boolean
  /** List everything that could not be decided. */
  all: boolean
  /** Version of the program, for formats that name their tool. */
  version: string
  /** What reviewers decided, with what this run found, for formats that show decisions; left out without a baseline. */
  baseline?: Baseline
}

/** Renders one report after the other; what it gives back, joined, is what `Render` makes of all. */
export type Stream = (view: View) => (result: Result) => string

export type Render = (results: readonly Result[], view: View) => string | Uint8Array | Promise<string | Uint8Array>
