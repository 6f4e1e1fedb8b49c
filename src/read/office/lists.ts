// Automatic numbering: which label Word prints before a paragraph. Word keeps one row of counters for each list
// definition; a paragraph of level n counts level n on and starts the deeper ones anew.
import { formatNumber } from './number-formats'

export interface ListLevel {
  /** First number. */
  start: number
  /** OOXML name of the number format. */
  format: string
  /** The label with `%1` … `%9` in place of the numbers of the levels. */
  text: string
  /** What follows the label. */
  suffix: 'tab' | 'space' | 'nothing'
  /** All numbers in Arabic digits, whatever their levels say. */
  legal: boolean
  /** The level (from 1) whose new item restarts this one; 0 never; null the level above. */
  restart: number | null
}

/** A list that paragraphs refer to. */
export interface List {
  /** Lists with the same definition count together. */
  definition: string
  levels: readonly (ListLevel | undefined)[]
  /** First numbers that this list sets for itself, by level; they take effect when it is first used. */
  startOverrides: ReadonlyMap<number, number>
}

/** Counts the paragraphs of one document; call `label` for every numbered paragraph in order. */
export function listCounter(lists: ReadonlyMap<string, List>): { label(list: string, level: number): string } {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    label(id, level) {
      const list = lists.get(id)
      const here = list?.levels[level]
      if (list === undefined || here === undefined) return ''
      const counts = counters.get(list.definition) ?? []
      counters.set(list.definition, counts)
      if (!begun.has(id)) {
        begun.add(id)
        for (const [overridden, start] of list.startOverrides) counts[overridden] = start - 1
      }
      counts[level] = (counts[level] ?? here.start - 1) + 1
      for (let deeper = level + 1; deeper < list.levels.length; deeper++) {
        const restart = list.levels[deeper]?.restart ?? null
        if (restart === null ? true : restart !== 0 && level < restart) counts[deeper] = undefined
      }
      return write(list, here, counts)
    }
  }
}

function write(list: List, here: ListLevel, counts: readonly (number | undefined)[]): string {
  const label = here.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1
    const { format, start } = list.levels[level] ?? here
    return formatNumber(counts[level] ?? start, here.legal && format !== 'none' ? 'decimal' : format)
  })
  if (here.format === 'bullet' || label.trim() === '') return ''
  // A label that ends in a stop needs no blank: it is printed `一、概述`, with the gap of a tab.
  return here.suffix === 'nothing' || /[、.．。）)：:，,]$/.test(label) ? label : `${label} `
}
