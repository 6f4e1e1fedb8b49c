// Indicators taken back once the whole sentence is read: what words alone make the body's whole is a part of it, the figure of
// one outlet among others, a running total, or the length of a list of names. Candidates keep what was thought of.
import type { Claim } from '../model'
import { SEMICOLON, stands } from './characters'
import type { Figure } from './reading'

/** Leaves a claim with its indicator as a mere candidate. */
export function withdraw(claim: Claim): void {
  if (claim.indicator === null) return
  claim.candidates = [claim.indicator]
  claim.indicator = null
  claim.context = null
  claim.why = []
}

/** Figures, and clauses, to either side that are looked at: no sentence of a report tells more, and one without an end is to be read. */
const REACH = 64

/** Whether `test` holds for some figure near one, itself included, up to `last`. */
function isSomeNear(
  figures: readonly Figure[],
  index: number,
  last: number,
  test: (figure: Figure, index: number) => boolean
): boolean {
  const end = Math.min(last, index + REACH, figures.length - 1)
  for (let i = Math.max(0, index - REACH); i <= end; i++) if (test(figures[i]!, i)) return true
  return false
}

/** Takes back what the other figures of a sentence contradict. */
export function settleDoubts(text: string, figures: readonly Figure[]): void {
  settleParallels(text, figures)
  for (let i = 0; i < figures.length; i++) {
    const { claim, whole } = figures[i]!
    if (!claim || claim.indicator === null) continue
    const id = claim.indicator
    const next = figures[i + 1]
    // 工作会议2次、专题会议5次: the form counts both together
    if (next?.claim?.indicator === id && text[figures[i]!.noun] === '、' && next.value !== claim.value) {
      withdraw(claim)
      withdraw(next.claim)
    }
    // 乡镇12件,部门29件,县政府20件,合计61件: one of several bodies is not the whole
    else if (whole?.claim?.indicator === id) withdraw(claim)
    // 公开政府信息92条,累计公开831条: of the year, then of all years
    else if (isRunningTotal(text, figures, i, id)) withdraw(claim)
    // 县政府网站公开4200条,乡镇网站公开4800条: the one site is not all sites
    else if (id.startsWith('disclosure.channel.') && isOneOfSeveral(figures, i, id)) withdraw(claim)
    else if (isLengthOfList(text, figures[i]!)) withdraw(claim)
    // 全县共有政府信息公开工作机构85个: not those that do nothing else
    else if (id === OFFICES && claim.value > 1 && !isOutright(id, wordsOf(text, figures[i]!))) withdraw(claim)
    // 共受理59件,新收47件: where one figure says so outright, another of the sentence is something else
    else if (isOutdone(text, figures, i, id)) withdraw(claim)
  }
}

/**
 * 县政府制发4件,废止1件;县政府办公室制发2件,废止1件: clauses that speak of two bodies, and none of the figures that both have with
 * different values is the whole's.
 */
function settleParallels(text: string, figures: readonly Figure[]): void {
  if (!stands(SEMICOLON, text, figures[0]!.end, figures.at(-1)!.start)) return
  const stated = new Map<string, [Claim, clause: number]>()
  let clause = 0
  let isOfBody = false
  figures.forEach(({ claim, from, to, start }, i) => {
    if (i === 0 || stands(SEMICOLON, text, figures[i - 1]!.end, start)) {
      clause = i
      isOfBody = GOVERNMENT.test(text.slice(from, to))
    }
    const id = claim!.indicator ?? (claim!.scope.kind === 'whole' ? undefined : claim!.candidates[0])
    if (id === undefined) return
    const first = stated.get(id)
    if (first === undefined) {
      if (isOfBody && claim!.indicator !== null) stated.set(id, [claim!, clause])
    } else if (first[1] !== clause && first[0].value !== claim!.value) {
      withdraw(first[0])
      withdraw(claim!)
    }
  })
}

const GOVERNMENT = /^[^,]{0,8}?(?:政府|机关|办公[厅室])(?!信息|网|公报|采购|规章|门户)/

const OFFICES = 'resources.offices'
const wordsOf = (text: string, { from, to }: Figure): string => text.slice(from, to)

/** Words that say outright which figure of a form is meant. */
const OUTRIGHT: readonly (readonly [id: RegExp, words: RegExp])[] = [
  [/^applications\.(?:new|received)$/, /新收|新增|新受理|新接|新申请/],
  [/^resources\.offices$/, /专门|专职/],
  [/^applications\.outcome\.total$/, /办结|答复|办复/],
  [/^disclosure\./, /政府信息/],
  [/^(?:licensing|services|penalty|coercion)\.decisions$/, /决定/]
]

const wordsFor = (id: string): RegExp | undefined => OUTRIGHT.find(([ids]) => ids.test(id))?.[1]

/** 公开(含部分公开)30件: the outcome in the bracket is included, and so is another. */
export function isOnlyIncluded(text: string, { from, to }: Figure, { why }: Claim): boolean {
  const open = text.slice(from, to).search(INCLUDED)
  return (
    open !== -1 && why.some(({ start, concept }) => start > from + open && start < to && concept.startsWith('outcome.'))
  )
}

const INCLUDED = /\(包?[含括][^()\d]*\)[^()]*$/

/** Whether words say outright that a figure is the one that `id` names: 专门机构2个, 新收47件. */
export const isOutright = (id: string, words: string): boolean => wordsFor(id)?.test(words) ?? false

function isOutdone(text: string, figures: readonly Figure[], index: number, id: string): boolean {
  const { value, from, to } = figures[index]!
  const said = wordsFor(id)
  if (said === undefined || said.test(text.slice(from, to))) return false
  return isSomeNear(
    figures,
    index,
    figures.length,
    ({ claim, value: other, from: start, to: end }) =>
      claim?.indicator === id && other !== value && said.test(text.slice(start, end))
  )
}

const CUMULATED = '累'.charCodeAt(0)

function isRunningTotal(text: string, figures: readonly Figure[], index: number, id: string): boolean {
  const { from, to, value } = figures[index]!
  if (!stands(CUMULATED, text, from, to) || !text.slice(from, to).includes('累计')) return false
  return isSomeNear(figures, index, index - 1, ({ claim, value: first }) => claim?.indicator === id && first < value)
}

function isOneOfSeveral(figures: readonly Figure[], index: number, id: string): boolean {
  return isSomeNear(
    figures,
    index,
    figures.length,
    ({ claim, whole }, i) =>
      i !== index &&
      whole === figures[index]!.whole &&
      claim?.indicator === null &&
      claim.scope.kind !== 'whole' &&
      claim.candidates.includes(id)
  )
}

/** More names than this are not counted behind their list. */
const MOST_NAMES = 30

/** 档案馆、图书馆、政务中心3个查阅点: the figure says how many were named. */
function isLengthOfList(text: string, { value, class: unitClass, from, to, sentence }: Figure): boolean {
  if (unitClass !== 'general' || value < 2 || value > MOST_NAMES) return false
  let at = from
  while (at > sentence.start && !/[,;。:\d]/.test(text[at - 1]!)) at--
  return text.slice(at, to).split(/[、和及与]/).length === value
}
