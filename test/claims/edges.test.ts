// What stands around names and is no part of them, and that the dictionary alone says what that is.
import { describe, expect, it } from 'vitest'
import particles from '../../dictionaries/particles.json'
import { beforeTails, type Edges, edgesOfName, edgesOfSubject, NAME, pastLeads, SUBJECT } from '../../src/claims/edges'

const bare = (text: string, edges: Edges): string => {
  const from = pastLeads(text, 0, text.length, edges)
  return text.slice(from, beforeTails(text, from, text.length, edges))
}

describe('around a name', () => {
  it.each([
    ['其中,县公安局共', '县公安局'],
    ['2022年度,由县公安局累计', '县公安局'],
    ['2022 年县公安局', '县公安局'],
    ['(二)县公安局已', '县公安局'],
    ['各县(市、区)共', '各县(市、区)']
  ])('%s is %s', (text, name) => expect(bare(text, NAME)).toBe(name))

  it('prepositions lead a body, and belong to a thing', () => {
    expect(bare('通过县公安局', NAME)).toBe('县公安局')
    expect(bare('通过网站', SUBJECT)).toBe('通过网站')
  })

  it('a whole word keeps the tail it ends in', () => {
    expect(bare('日均', SUBJECT)).toBe('日均')
    expect(bare('全年申请均', SUBJECT)).toBe('申请')
  })
})

describe('the dictionary alone', () => {
  const more = { ...particles, leads: [...particles.leads, '说到'], tails: [...particles.tails, '计数'] }

  it.each([edgesOfName, edgesOfSubject])('adds a lead and a tail (%s)', edgesOf => {
    expect(bare('说到路灯所计数', edgesOf(more))).toBe('路灯所')
    expect(bare('说到路灯所计数', edgesOf(particles))).toBe('说到路灯所计数')
  })

  it('adds a preposition before bodies and a word that is kept whole', () => {
    const kept = {
      ...particles,
      prepositions: [...particles.prepositions, '打从'],
      kept: [...particles.kept, '路灯约']
    }
    expect(bare('打从路灯所', edgesOfName(kept))).toBe('路灯所')
    expect(bare('路灯约', edgesOfSubject(kept))).toBe('路灯约')
    expect(bare('路灯约', edgesOfSubject(particles))).toBe('路灯')
  })
})
