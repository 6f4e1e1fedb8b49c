// A user's own words laid over the built-in ones.
import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/claims'
import { extendLexicon } from '../../src/lexicon'
import { outlineFor } from '../claims/outline'

const read = (text: string, additions: Parameters<typeof extendLexicon>[0]) =>
  findClaims(text, outlineFor(text, {}), extendLexicon(additions)).claims

describe('extendLexicon', () => {
  it('reads a new measure word, also after a lone Chinese numeral', () => {
    const claims = read('新装路灯36柱,拆除三柱。', { units: { classes: { general: ['柱'] } } })
    expect(claims.map(c => [c.text, c.value, c.unit])).toEqual([
      ['36柱', 36, '柱'],
      ['三柱', 3, '柱']
    ])
  })

  it('reads a new wording of an indicator', () => {
    const claims = read('全年收悉政府信息公开函26件。', {
      concepts: { concepts: { 'object.application': ['政府信息公开函'] } }
    })
    expect(claims.map(c => c.indicator)).toEqual(['applications.received'])
  })

  it('reads one definition for each of several words, which no own concept rules out', () => {
    const additions = {
      concepts: { concepts: { 'object.lamp': ['路灯'], 'object.bench': ['长椅'] } },
      indicators: {
        indicators: [
          {
            id: '*.total',
            each: ['lamp', 'bench'],
            forms: ['stats-2014'],
            all: ['object.*'],
            none: ['object.'],
            units: ['盏', '个']
          }
        ]
      }
    }
    const claims = read('新装路灯36个,长椅12个。新装路灯长椅48个。', additions)
    expect(claims.map(c => c.indicator)).toEqual(['lamp.total', 'bench.total', null])
  })

  it('tells a word by itself from the same word inside another', () => {
    const additions = { concepts: { concepts: { 'object.application': ['|查询函'], 'object.letter': ['~查询函'] } } }
    expect(read('全年收到查询函26件。', additions)[0]?.indicator).toBe('applications.received')
    expect(read('全年收到房产查询函26件。', additions)[0]?.indicator).toBe(null)
  })

  it('rejects a new set phrase', () => {
    const claims = read('落实三个清零要求。', { rejects: { 'set-phrases': ['三个清零'] } })
    expect(claims).toEqual([])
  })

  it('takes a list mark of several characters whole', () => {
    const { listMarks } = extendLexicon({ rejects: { 'list-markers': { 'after-numeral': ['号单'] } } }).rejects
    expect(listMarks.longest('三号单', 1, 3)).not.toBe(-1)
    expect(listMarks.longest('三号窗口', 1, 4)).toBe(-1)
  })

  it('hedges by a new word', () => {
    const [claim] = read('公开信息冒过300条。', { hedges: { before: { above: ['冒过'] } } })
    expect(claim).toMatchObject({ value: 300, bound: 'more', range: { min: 300, minOpen: true, max: null } })
  })

  it('knows a body by a new ending of names, and words that only end like it', () => {
    const ending = { concepts: { bodies: { department: ['灯务署'], 'sub-region': ['灯区片'] } } }
    const scopes = (text: string) => read(text, ending).map(c => [c.scope.kind, c.scope.name])
    expect(scopes('临江灯务署收到申请3件,河东灯区片收到申请2件。')).toEqual([
      ['department', '临江灯务署'],
      ['sub-region', '河东灯区片']
    ])
    const looksLike = { concepts: { bodies: { none: ['路灯局'] } } }
    expect(read('临江路灯局收到申请3件。', {})[0]?.scope.kind).toBe('department')
    expect(read('临江路灯局收到申请3件。', looksLike)[0]?.scope.kind).toBe('whole')
  })

  it('leaves the built-in words as they are', () => {
    extendLexicon({ units: { classes: { general: ['柱'] } } })
    const text = '新装路灯36柱。'
    expect(findClaims(text, outlineFor(text, {})).claims).toEqual([])
  })

  it('names the concept that a definition has misspelt', () => {
    const bad = {
      indicators: { indicators: [{ id: 'x.y', forms: ['stats-2014'], all: ['object.aplication'], units: ['件'] }] }
    }
    expect(() => read('收到20件。', bad)).toThrow('object.aplication')
  })
})
