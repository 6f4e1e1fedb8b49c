// Grows a report's text and remembers where every figure stands that some relation holds to its place.

export interface Figure {
  start: number
  end: number
  value: number
  /** What it states, for messages of tests. */
  name: string
  inTable: boolean
}

export interface Writer {
  /** Adds words that hold no checked figure. */
  add(words: string): void
  /** Adds a figure that at least one other figure of the report determines. */
  figure(value: number, name: string, inTable?: boolean): void
  text(): string
  figures(): Figure[]
}

export function writer(): Writer {
  let text = ''
  const figures: Figure[] = []
  return {
    add(words) {
      text += words
    },
    figure(value, name, inTable = false) {
      const start = text.length
      text += String(value)
      figures.push({ start, end: text.length, value, name, inTable })
    },
    text: () => text,
    figures: () => figures
  }
}

/** Template with `{name}` holes: `收到申请{received}件`. Names starting with `_` are figures that nothing checks. */
export function write(w: Writer, template: string, values: Readonly<Record<string, number>>): void {
  for (const piece of template.split(/(\{[^}]+\})/)) {
    if (!piece.startsWith('{')) {
      w.add(piece)
      continue
    }
    const name = piece.slice(1, -1)
    const value = values[name.replace(/^_/, '')]
    if (value === undefined) throw new Error(`template "${template}" has no value for ${name}`)
    if (name.startsWith('_')) w.add(String(value))
    else w.figure(value, name)
  }
}
