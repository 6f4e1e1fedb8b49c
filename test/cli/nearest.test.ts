import { expect, it } from 'vitest'
import { nearest } from '../../src/cli/nearest'

it.each([
  ['chekc', ['check', 'claims'], 'check'],
  ['claim', ['check', 'claims'], 'claims'],
  ['--formt', ['--format', '--output'], '--format'],
  ['JSON', ['text', 'json'], 'json'],
  ['n1', ['N01', 'T01'], 'N01'],
  ['mark', ['text', 'markdown'], 'markdown'],
  ['xyzzy', ['check', 'claims'], null],
  ['z', ['-o', '-h'], null]
])('%s among %j is %s', (word, known, meant) => expect(nearest(word, known)).toBe(meant))
