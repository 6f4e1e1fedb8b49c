// The table of output formats of `check`. A new format is one file with a `Render` and one line here; each loads when asked for.
import type { Render, Stream } from './result'

export interface Format {
  readonly id: string
  /** Extensions of file names that choose this format. */
  readonly extensions: readonly string[]
  /** Made for eyes: wrapped, painted, and safe for a terminal by itself. */
  readonly forPeople: boolean
  /** Has decisions beside its findings, of whatever draft: it shows all findings, and is given the baseline whole. */
  readonly showsDecisions?: true
  load(): Promise<Render>
  /** For formats whose reports stand one after the other: memory then does not grow with their number. */
  loadStream?(): Promise<Stream>
}

export const formats: readonly Format[] = [
  {
    id: 'text',
    extensions: ['txt', 'log'],
    forPeople: true,
    load: async () => (await import('./terminal')).renderTerminal
  },
  {
    id: 'json',
    extensions: ['json'],
    forPeople: false,
    load: async () => (await import('./json')).renderJson
  },
  {
    id: 'ndjson',
    extensions: ['ndjson', 'jsonl'],
    forPeople: false,
    load: async () => (await import('./ndjson')).renderNdjson,
    loadStream: async () => (await import('./ndjson')).streamNdjson
  },
  {
    id: 'csv',
    extensions: ['csv'],
    forPeople: false,
    load: async () => (await import('./csv')).renderCsv,
    loadStream: async () => (await import('./csv')).streamCsv
  },
  {
    id: 'xlsx',
    extensions: ['xlsx'],
    forPeople: false,
    load: async () => (await import('./audit-workbook')).renderXlsx
  },
  {
    id: 'html',
    extensions: ['html', 'htm'],
    forPeople: false,
    showsDecisions: true,
    load: async () => (await import('./html')).renderHtml
  },
  {
    id: 'markdown',
    extensions: ['md', 'markdown'],
    forPeople: false,
    load: async () => (await import('./markdown')).renderMarkdown
  },
  {
    id: 'sarif',
    extensions: ['sarif'],
    forPeople: false,
    load: async () => (await import('./sarif')).renderSarif
  },
  {
    id: 'junit',
    extensions: ['xml'],
    forPeople: false,
    load: async () => (await import('./junit')).renderJunit
  }
]

export const formatById = (id: string): Format | undefined => formats.find(f => f.id === id)

/** Extensions of a format of any command; a table is text. */
export const extensionsOf = (id: string): readonly string[] =>
  formatById(id === 'table' ? 'text' : id)?.extensions ?? []

/** Letters and digits behind the last dot: `结果.2023年` has no extension. */
const EXTENSION = /\.([a-z\d]{1,10})$/i

/** The extension of a file name in small letters; null where it has none. */
export const extensionOf = (name: string): string | null => EXTENSION.exec(name)?.[1]?.toLowerCase() ?? null

/** The one of a command's formats that a file name asks for by its extension. */
export function formatByName(name: string, known: readonly string[]): string | undefined {
  const extension = extensionOf(name)
  return extension === null ? undefined : known.find(id => extensionsOf(id).includes(extension))
}
