// The words that a claim gives for its indicator: its own, and where those leave something unsaid, the words around that say it.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/claims'
import { lexicon } from '../../src/lexicon'
import { normalise } from '../../src/text/normalise'
import { outlineFor } from './outline'

type Given = Parameters<typeof outlineFor>[1]

/** `figure: word=concept …` of every claim that states an official figure. */
const whys = (text: string, given: Given = {}): string[] =>
  findClaims(text, outlineFor(text, given))
    .claims.filter(c => c.indicator !== null)
    .map(c => `${c.text}: ${c.why.map(w => `${text.slice(w.start, w.end)}=${w.concept}`).join(' ')}`)

describe('the words for an indicator', () => {
  it('are those of the clause, where they say all', () => {
    expect(whys('全年收到申请25件。')).toEqual(['25件: 收到=action.receive 申请=object.application'])
  })

  it('are for an item of a list of names those of the item and what the list names', () => {
    expect(whys('当面、信函、网络申请分别为3件、5件和12件。')).toEqual([
      '3件: 当面=channel.in-person 申请=object.application',
      '5件: 信函=channel.letter 申请=object.application',
      '12件: 网络=channel.online 申请=object.application'
    ])
  })

  it('are for a part its own and those of its whole', () => {
    expect(whys('全年收到申请60件。其中予以公开50件,部分公开10件。')).toEqual([
      '60件: 收到=action.receive 申请=object.application',
      '50件: 申请=object.application 予以公开=outcome.granted',
      '10件: 申请=object.application 部分公开=outcome.partly-granted'
    ])
  })

  it('are for a figure without words those of the figure that it goes on with', () => {
    expect(whys('收到申请由上年的45件增加到61件。')).toEqual(['61件: 收到=action.receive 申请=object.application'])
  })

  it('are for a figure that only says what was done also those of the heading', () => {
    const text = '依申请公开情况\n办结26件。'
    const outline = outlineFor(text, { heading: '依申请公开情况', topics: ['applications'] })
    const { claims } = findClaims(text, outline)
    expect(claims[0]).toMatchObject({ indicator: 'applications.closed', context: 'section' })
    expect(claims[0]!.why.map(w => w.concept)).toEqual(['object.application', 'action.close'])
  })

  it('are told of every sentence of the examples, and are wordings of the dictionary', () => {
    const { concepts } = lexicon()
    const folder = new URL('../../dictionaries/examples/', import.meta.url)
    const cases = readdirSync(folder)
      .filter(name => name !== 'rejects.json')
      .flatMap(name => JSON.parse(readFileSync(new URL(name, folder), 'utf8')).families)
      .flatMap(family => family.cases as { text: string; in?: Given }[])
    const unexplained = cases.flatMap(({ text, in: given = {} }) => {
      const normal = normalise(text).text
      const isWording = ({ start, end }: { start: number; end: number }): boolean =>
        concepts.trie.lengths[concepts.trie.longest(normal, start, end)] === end - start
      return findClaims(normal, outlineFor(normal, given))
        .claims.filter(c => c.indicator !== null && (c.why.length === 0 || !c.why.every(isWording)))
        .map(c => `${c.text} of ${text}`)
    })
    expect(unexplained).toEqual([])
  })
})
