// Cuts lines into sentences, and sentences with semicolons into their parts. Closing quotes and brackets stay with the sentence.
import type { Span } from '../model'
import { charClass } from '../text/char-class'

export interface Sentence extends Span {
  /** The first of its line. */
  opensLine: boolean
  /** Ends with a semicolon: the sentence goes on. */
  partial: boolean
}

/** What ends a sentence or a part of one. */
const isStop = charClass('。!?;')

const CLOSERS = '”’)》」』"\''

/** Sentences of `[start, end)`, which must not hold a line break. Blanks around them are left out. */
export function sentencesOf(text: string, start: number, end: number, into: Sentence[]): void {
  let from = start
  let opensLine = true
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (!isStop(unit)) continue
    let to = i + 1
    while (to < end && CLOSERS.includes(text.charAt(to))) to++
    push(text, from, to, opensLine, unit === 0x3b, into)
    opensLine = false
    from = to
    i = to - 1
  }
  push(text, from, end, opensLine, false, into)
}

function push(text: string, start: number, end: number, opensLine: boolean, partial: boolean, into: Sentence[]): void {
  let a = start
  let b = end
  while (a < b && (text.charCodeAt(a) === 0x20 || text.charCodeAt(a) === 0x09)) a++
  while (b > a && (text.charCodeAt(b - 1) === 0x20 || text.charCodeAt(b - 1) === 0x09)) b--
  if (a < b) into.push({ start: a, end: b, opensLine, partial })
}
