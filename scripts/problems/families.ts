// Reads corpus/problems/families.txt and writes out its wordings. The same file gives the same statements on every machine.

export type Kind = 'problem' | 'plan' | 'achievement' | 'boilerplate'

/** One line of corpus/problems/*.jsonl. */
export interface Example {
  /** What must stay on one side when statements are divided for a test: wordings of one thing said in one way. */
  family: string
  kind: Kind
  /** Empty unless `kind` is `problem`. */
  categories: string[]
  text: string
}

interface Family {
  id: string
  kind: Kind
  categories: string[]
  templates: string[]
}

/** Statements written from one template, as far as it has that many wordings. */
const PER_TEMPLATE = 9
/** Items of reports come numbered more often than not. */
const MARKERS = ['', '', '', '一是', '二是', '三是', '（一）', '（二）', '1.', '3、', '第二，']

export function expandFamilies(source: string): Example[] {
  const { slots, families } = parse(source)
  const seen = new Set<string>()
  return [...singles(families, slots, seen), ...pairs(families, slots, seen)]
}

/** Families whose statements are strung together, two and two: reports say several things in one breath. */
const SHORT = 'short/'

function pairs(families: readonly Family[], slots: ReadonlyMap<string, string>, seen: Set<string>): Example[] {
  const short = families.filter(f => f.id.startsWith(SHORT))
  return short.flatMap((a, i) =>
    short.slice(i + 1).flatMap(b => {
      const random = generator(`${a.id}+${b.id}`)
      const [first, second] = random() < 0.5 ? [a, b] : [b, a]
      const [head, tail] = [first, second].map(f => write(f.templates[0]!, slots, random))
      const text = `${head!.slice(0, -1)}，${tail!}`
      if (seen.has(text)) return []
      seen.add(text)
      return [
        {
          family: `${SHORT}pairs`,
          kind: 'problem' as const,
          categories: [...first.categories, ...second.categories],
          text
        }
      ]
    })
  )
}

function singles(families: readonly Family[], slots: ReadonlyMap<string, string>, seen: Set<string>): Example[] {
  return families.flatMap(family =>
    family.templates.flatMap((template, index) => {
      const random = generator(`${family.id}/${index}`)
      const examples: Example[] = []
      for (let tries = 0; tries < PER_TEMPLATE * 4 && examples.length < PER_TEMPLATE; tries++) {
        const statement = write(template, slots, random)
        if (seen.has(statement)) continue
        seen.add(statement)
        const text = MARKERS[Math.floor(random() * MARKERS.length)] + ended(statement, random)
        examples.push({ family: family.id, kind: family.kind, categories: family.categories, text })
      }
      return examples
    })
  )
}

function parse(source: string): { slots: Map<string, string>; families: Family[] } {
  const slots = new Map<string, string>()
  const families: Family[] = []
  for (const line of source.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const slot = /^= (\S+) (.+)$/.exec(line)
    const head = /^@ (\S+) \| (\S+)$/.exec(line)
    if (slot) slots.set(slot[1]!, `[${slot[2]!}]`)
    else if (head) {
      const [, id, labels] = head as unknown as [string, string, string]
      const negative = labels.startsWith('-')
      families.push({
        id,
        kind: negative ? (labels.slice(1) as Kind) : 'problem',
        categories: negative ? [] : labels.split(','),
        templates: []
      })
    } else families.at(-1)!.templates.push(line)
  }
  return { slots, families }
}

/** Fills slots, then chooses among alternatives from the inside out. */
function write(template: string, slots: ReadonlyMap<string, string>, random: () => number): string {
  let text = template.replace(/<([^>]+)>/g, (_, name: string) => {
    const slot = slots.get(name)
    if (slot === undefined) throw new Error(`no slot ${name} in ${template}`)
    return slot
  })
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\[([^[\]]*)\]/g, (_, list: string) => {
      const choices = list.split('|')
      return choices[Math.floor(random() * choices.length)]!
    })
  }
  return text
}

const ended = (text: string, random: () => number): string =>
  text.endsWith('。') && random() < 0.4 ? `${text.slice(0, -1)}；` : text

/** Numbers in [0, 1) that depend on the seed alone (mulberry32 over an FNV-1a hash). */
export function generator(seed: string): () => number {
  let state = 0x811c9dc5
  for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
