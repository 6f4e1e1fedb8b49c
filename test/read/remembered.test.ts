import { expect, it } from 'vitest'
import { remembered } from '../../src/read/remembered'

/** A question that counts how often it is asked. */
function counted() {
  const asked: string[] = []
  const answer = remembered((text: string) => {
    asked.push(text)
    return text.length
  })
  return { asked, answer }
}

it('asks once for a string that comes again', () => {
  const { asked, answer } = counted()
  expect([answer('TRS_Editor'), answer('TRS_Editor'), answer('')]).toEqual([10, 10, 0])
  expect(asked).toEqual(['TRS_Editor', ''])
})

it('keeps no long strings', () => {
  const { asked, answer } = counted()
  for (const length of [200, 201]) for (let i = 0; i < 2; i++) answer('a'.repeat(length))
  expect(asked.map(text => text.length)).toEqual([200, 201, 201])
})

it('keeps a bounded number of answers', () => {
  const { asked, answer } = counted()
  for (let i = 0; i < 5001; i++) answer(`class-of-block-${i}`)
  asked.length = 0
  expect([answer('class-of-block-4999'), answer('class-of-block-5000')]).toEqual([19, 19])
  expect(asked).toEqual(['class-of-block-5000'])
})
