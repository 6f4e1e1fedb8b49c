// Carries offsets of a text as read over to the gold's text. The two may differ in blank space, and the text as read may
// have more before and after (menus, footers); what stands between must be the same, character by character.

const isBlank = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff

/** Offsets of the characters that are not blank, and these characters. */
function squeeze(text: string): { text: string; at: number[] } {
  const at: number[] = []
  let squeezed = ''
  for (let i = 0; i < text.length; i++) {
    if (isBlank(text.charCodeAt(i))) continue
    at.push(i)
    squeezed += text[i]
  }
  return { text: squeezed, at }
}

/** Moves a span of the text as read into the gold's text; null when it lies outside of what the gold covers. */
export type Place = (start: number, end: number) => { at: number; end: number } | null

/** Throws RangeError naming the first place where the texts differ. */
export function placer(asRead: string, gold: string): Place {
  if (asRead === gold) return (start, end) => ({ at: start, end })
  const from = squeeze(asRead)
  const to = squeeze(gold)
  const shift = from.text.indexOf(to.text)
  if (shift < 0) throw new RangeError(`the text as read is not the gold's text: ${firstDifference(from.text, to.text)}`)
  // Number of the first character that is not blank at or after an offset of the text as read.
  const rank = new Int32Array(asRead.length + 1)
  for (let i = 0, n = 0; i <= asRead.length; i++) {
    while (n < from.at.length && from.at[n]! < i) n++
    rank[i] = n
  }
  return (start, end) => {
    const first = rank[start]! - shift
    const last = rank[end]! - shift - 1
    if (first < 0 || last < first || last >= to.at.length) return null
    return { at: to.at[first]!, end: to.at[last]! + 1 }
  }
}

function firstDifference(asRead: string, gold: string): string {
  const head = asRead.indexOf(gold.slice(0, 12))
  if (head < 0) return `nowhere does it begin with ${JSON.stringify(gold.slice(0, 12))}`
  let i = 0
  while (i < gold.length && asRead[head + i] === gold[i]) i++
  const around = (s: string, k: number) => JSON.stringify(s.slice(Math.max(0, k - 8), k + 12))
  return `${around(asRead, head + i)} stands for ${around(gold, i)}`
}
