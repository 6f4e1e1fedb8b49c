// Names of tags and attributes, each kept as one string: a page repeats a few dozen of them thousands of times, and a name
// cut out of the page anew has to be read letter by letter wherever it is compared or looked up.
import { html } from 'parse5'

export interface Name {
  /** As it is written. */
  raw: string
  /** With ASCII letters in lower case; other alphabets keep their case. */
  name: string
  /** What parse5 knows a tag of that name by. */
  tagID: number
}

const SLOTS = 1024
const slots: (Name | undefined)[] = Array.from({ length: SLOTS })

/** Longer names are not kept: V8 would keep the page with them. */
const LONGEST = 12

/** @param hash any number that follows from the characters alone */
export function nameAt(page: string, from: number, to: number, hash: number): Name {
  const known = slots[hash & (SLOTS - 1)]
  if (known !== undefined && isAt(known.raw, page, from, to)) return known
  const raw = page.slice(from, to)
  const name = raw.replace(/[A-Z]+/g, letters => letters.toLowerCase())
  const found: Name = { raw, name, tagID: html.getTagID(name) }
  if (raw.length <= LONGEST) slots[hash & (SLOTS - 1)] = found
  return found
}

function isAt(raw: string, page: string, from: number, to: number): boolean {
  if (raw.length !== to - from) return false
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== page.charCodeAt(from + i)) return false
  return true
}
