// Reads from a heading's words what its section is for. What the section's text adds (a problem passage inside plans, a table)
// is for sections.ts to weigh.
import dictionary from '../../dictionaries/headings.json'
import type { Tag } from '../model'
import { type Cues, compileCues } from './cues'
import type { Heading } from './heading'

type HeadingTag = Exclude<Tag, 'situation' | 'problems+plans'>

/** A sub-heading that names problems or plans names little else. */
const LONGEST_DEEP = 18

let cues: Cues<HeadingTag> | undefined

function load(): Cues<HeadingTag> {
  const { none, ...meanings } = dictionary.tags
  return compileCues<HeadingTag>(meanings, none)
}

/**
 * What the heading itself says; null when it says nothing and the section takes its parent's tag.
 *
 * @param year year of the report: work of the year after it is a plan (`2019年工作思路` in the report of 2018)
 * @param deep a sub-section: there only a short title that ends or begins with the cue speaks, because run-in headings mention
 *   everything
 */
export function headingTag(text: string, heading: Heading, year: number | null, deep: boolean): Tag | null {
  cues ??= load()
  const { trie } = cues
  const found: HeadingTag[] = []
  let end = heading.end
  while (end > heading.title && '。:. )'.includes(text.charAt(end - 1))) end--
  const short = end - heading.title <= LONGEST_DEEP && !text.slice(heading.title, end).includes(',')
  for (let at = heading.title; at < end; ) {
    const entry = trie.longest(text, at, end)
    if (entry < 0) {
      if (year !== null && namesNextYear(text, at, end, year)) found.push('plans')
      at++
      continue
    }
    const next = at + trie.lengths[entry]!
    const meaning = trie.values[entry]!
    const speaks = !deep || (short && (next === end || at - heading.title <= 2))
    if (meaning !== 'none' && speaks) found.push(meaning)
    at = next
  }
  if (found.length === 0) return null
  const problems = found.includes('problems')
  const plans = found.includes('plans')
  if (problems && plans) return 'problems+plans'
  if (problems) return 'problems'
  if (plans) return 'plans'
  if (found.includes('statistics')) return 'statistics'
  if (deep) return null
  return found.includes('other') ? 'other' : found.includes('front') ? 'front' : null
}

/** `2019年工作…`, `2019年度重点…`: the year after the report's, as something to be done in. */
function namesNextYear(text: string, at: number, end: number, year: number): boolean {
  if (text.charCodeAt(at) !== 0x32) return false
  const next = `${year + 1}年`
  return text.startsWith(next, at) && at + next.length < end && !/\d/.test(text.charAt(at + next.length))
}
