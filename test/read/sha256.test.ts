import { createHash, randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { sha256, smallSha256 } from '../../src/read/sha256'

const platform = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

it('gives the digests of the standard', () => {
  expect(smallSha256(new Uint8Array(0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(smallSha256(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  )
})

it('agrees with the platform at every length around the edges of a block', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = randomBytes(length)
    expect(smallSha256(bytes)).toBe(platform(bytes))
  }
})

it('agrees with the platform on files of both kinds', async () => {
  for (const length of [10_000, 65_536, 65_537, 300_000]) {
    const bytes = randomBytes(length)
    expect(await sha256(bytes)).toBe(platform(bytes))
  }
})
