// Results for a page: inside it, or beside it. The page is made beforehand (dist/web); here it only gets its data. Knows no files.
import type { Baseline } from '../../model'
import { jsonText } from '../json'
import type { Language } from '../messages'
import { placesOf } from '../places'
import type { Result } from '../result'

/** What a page is given: results with their texts, names and places in their files. */
export const pageData = (results: readonly Result[]): object[] =>
  results.map(({ path, document, analysis }) => ({
    name: nameOf(path, results) ?? document.source.name ?? '',
    places: placesOf(document),
    analysis: { ...analysis, text: document.text }
  }))

/** The file's name; its path where two files share a name; null for standard input. */
export function nameOf(path: string | null, results: readonly Result[]): string | null {
  if (path === null) return null
  const name = (p: string): string => p.slice(Math.max(p.lastIndexOf('/'), p.lastIndexOf('\\')) + 1)
  const own = name(path)
  return results.filter(r => r.path !== null && name(r.path) === own).length > 1 ? path : own
}

const ESCAPES: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' }

/** JSON that can stand inside a script element: it can neither end the element nor begin a comment in it. */
export const embeddedJson = (value: unknown): string => jsonText(value).replace(/[<>&]/g, c => ESCAPES[c]!)

const HEAD_END = '</head>'

/** Results as an element of a page. */
export const resultsElement = (results: readonly Result[], language: Language): string =>
  `<script type="application/json" id="gouji-results" data-lang="${language}">${embeddedJson(pageData(results))}</script>`

/** Decisions of reviewers as an element of a page. */
export const baselineElement = (baseline: Baseline): string =>
  `<script type="application/json" id="gouji-baseline">${embeddedJson(baseline)}</script>`

/** The site's page, told where its results lie. */
export function linkedPage(page: string, addresses: readonly string[], language: Language): string {
  const links = addresses.map(a => `<link rel="gouji-results" href="${a}" data-lang="${language}" />`)
  return page.replace(HEAD_END, () => `${links.join('')}${HEAD_END}`)
}
