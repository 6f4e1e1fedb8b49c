// What must not change when a text is written another way: figures, widths, numerals, neutral words, order, place names.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/claims'
import type { Claim, Section } from '../../src/model'
import { normalise } from '../../src/text/normalise'
import { outlineFor } from './outline'

const TOPICS: Section['topics'] = ['applications']

function read(text: string, issuer: string | null = null): Claim[] {
  const normal = normalise(text).text
  return findClaims(normal, outlineFor(normal, { issuer, topics: TOPICS })).claims
}

/** What a claim says, without where it stands and how it is written. */
const meaning = ({
  value,
  unit,
  bound,
  range,
  indicator,
  of,
  negated,
  modality,
  role,
  scope,
  year,
  subject
}: Claim) => ({
  value,
  unit,
  bound,
  range,
  indicator,
  of,
  negated,
  modality,
  role,
  scope,
  year,
  subject
})

/** Everything but the figure itself. */
const frame = (claim: Claim) => {
  const { value, range, ...rest } = meaning(claim)
  return rest
}

/** Sentences with holes for figures. */
const SENTENCES = [
  '全年共收到政府信息公开申请#件，其中当面申请#件，网络申请#件，信函申请#件。',
  '主动公开政府信息#条，通过政务微博公开政府信息#条。',
  '申请答复#件，其中同意公开#件，不同意公开#件（含涉及国家秘密#件）。',
  '召开政务公开工作会议#次，举办培训班#期，接受培训人员#人次。',
  '因政府信息公开申请行政复议#件，维持具体行政行为#件。',
  '走访企业#家，发现问题#个。',
  '当面、信函、网络申请分别为#件、#件和#件。'
]

const figure = fc.integer({ min: 3, max: 99_999 })
const filled = (figures: readonly number[], write: (n: number) => string = String) =>
  SENTENCES.map(sentence => {
    let i = 0
    return sentence.replace(/#/g, () => write(figures[i++ % figures.length]!))
  })
const figures = fc.array(figure, { minLength: 4, maxLength: 4 })

const fullWidth = (n: number): string => String(n).replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
const separated = (n: number): string => n.toLocaleString('en-US')

const DIGITS = '零一二三四五六七八九'
function chinese(n: number): string {
  if (n >= 10_000) {
    const rest = n % 10_000
    return `${chinese(Math.floor(n / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + chinese(rest)}`
  }
  let out = ''
  let gap = false
  for (const [unit, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, '']
  ] as const) {
    const digit = Math.floor(n / unit) % 10
    if (digit === 0) gap = out !== ''
    else {
      out += (gap ? '零' : '') + DIGITS[digit] + word
      gap = false
    }
  }
  return out.replace(/^一十/, '十')
}

describe('claims', () => {
  it('change only in value when a figure changes', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const [before, after] = [filled(a), filled(b)]
        for (const [i, text] of before.entries()) {
          expect(read(after[i]!).map(frame)).toEqual(read(text).map(frame))
        }
      })
    )
  })

  it.each([
    ['full-width digits', fullWidth],
    ['thousands separators', separated]
  ])('mean the same in %s', (_, write) => {
    fc.assert(
      fc.property(figures, given => {
        const [plain, written] = [filled(given), filled(given, write)]
        for (const [i, text] of plain.entries()) expect(read(written[i]!).map(meaning)).toEqual(read(text).map(meaning))
      })
    )
  })

  it('mean the same in Chinese numerals, but for the roundness of a number that ends in 万', () => {
    fc.assert(
      fc.property(figures, given => {
        const [plain, written] = [filled(given), filled(given, chinese)]
        for (const [i, text] of plain.entries()) {
          expect(read(written[i]!).map(c => ({ ...frame(c), value: c.value }))).toEqual(
            read(text).map(c => ({ ...frame(c), value: c.value }))
          )
        }
      })
    )
  })

  it('only move when a sentence without figures is put before them', () => {
    const neutral = '我们认真贯彻落实有关要求，扎实推进各项工作。'
    fc.assert(
      fc.property(figures, given => {
        for (const text of filled(given)) {
          const moved = read(neutral + text)
          expect(moved.map(meaning)).toEqual(read(text).map(meaning))
          expect(moved.map(c => c.start)).toEqual(read(text).map(c => c.start + neutral.length))
        }
      })
    )
  })

  it('only move when a sentence without figures is put between a head claim and what follows it', () => {
    const neutral = '我们认真贯彻落实有关要求，扎实推进各项工作。'
    const head = '依申请公开方面，受理新申请57件，上年结转2件。'
    const rest = '年内答复56件，其中予以公开21件、部分公开8件、不予公开27件。'
    const read = (text: string) => findClaims(normalise(text).text, outlineFor(text, { form: 'format-2021' })).claims
    expect(read(head + neutral + rest).map(meaning)).toEqual(read(head + rest).map(meaning))
    expect(read(head + rest).map(c => c.indicator)).toContain('applications.outcome.partly-granted')
  })

  it('swap when two items of a list swap', () => {
    const items = ['当面申请', '网络申请', '信函申请', '传真申请']
    fc.assert(
      fc.property(figures, fc.shuffledSubarray(items, { minLength: 4 }), (given, order) => {
        const text = `收到申请共${given[0]! * 100}件，其中${order.map(item => `${item}${given[items.indexOf(item)]}件`).join('、')}。`
        const [, ...parts] = read(text)
        const inOrder = items.map(item => parts[order.indexOf(item)]!)
        expect(inOrder.map(c => [c.value, c.indicator])).toEqual([
          [given[0], 'applications.received.in-person'],
          [given[1], 'applications.received.online'],
          [given[2], 'applications.received.letter'],
          [given[3], 'applications.received.fax']
        ])
      })
    )
  })

  it('of two documents are those of the one and of the other', () => {
    fc.assert(
      fc.property(figures, fc.nat(SENTENCES.length - 1), fc.nat(SENTENCES.length - 1), (given, i, k) => {
        const texts = filled(given)
        const [one, other] = [texts[i]!, texts[k]!]
        const both = read(`${one}\n${other}`)
        const { length } = read(one)
        expect(both.slice(0, length).map(frame)).toEqual(read(one).map(frame))
        expect(both.slice(length).map(c => c.indicator)).toEqual(read(other).map(c => c.indicator))
      })
    )
  })

  it('do not depend on the name of the place', () => {
    const places = [
      '安溪县',
      '汉源县',
      '三河县',
      '双流县',
      '千阳县',
      '万年县',
      '七里河县',
      '三元县',
      '五位县',
      '九条岭县'
    ]
    fc.assert(
      fc.property(figures, fc.constantFrom(...places), (given, place) => {
        const text = (name: string) =>
          `${name}人民政府主动公开政府信息${given[0]}条，${name}收到政府信息公开申请${given[1]}件。`
        const of = (name: string) =>
          read(text(name), `${name}人民政府`).map(c => ({ ...meaning(c), subject: c.subject?.replace(name, '') }))
        expect(of(place)).toEqual(of('平山县'))
      })
    )
  })

  it('survive any text: offsets stay inside, parts name claims that exist', () => {
    const scrap = fc.constantFrom(
      '其中',
      '分别',
      '（',
      '）',
      '、',
      '，',
      '；',
      '。',
      '：',
      '件',
      '占',
      '均为',
      '未',
      '无',
      '申请',
      '3',
      '一',
      '万',
      '%',
      '余',
      '行政复议',
      '收到',
      '\n',
      '《',
      '”'
    )
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), scraps => {
        const text = normalise(scraps.join('')).text
        const { claims, breakdowns, shares } = findClaims(text, outlineFor(text, { topics: TOPICS }))
        const ids = new Set(claims.map(c => c.id))
        for (const c of claims) {
          expect(c.start).toBeLessThan(c.end)
          expect(c.end).toBeLessThanOrEqual(text.length)
          expect(c.text).toBe(text.slice(c.start, c.end))
          if (c.of !== null) expect(ids).toContain(c.of)
        }
        for (const b of breakdowns) expect(b.parts.every(p => ids.has(p) && p !== b.whole)).toBe(true)
        for (const s of shares) expect([s.percent, s.part, s.whole].every(id => ids.has(id))).toBe(true)
      }),
      { numRuns: 500 }
    )
  })
})
