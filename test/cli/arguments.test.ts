import { describe, expect, it } from 'vitest'
import { languageOf, readArguments } from '../../src/cli/arguments'
import { CannotRun } from '../../src/cli/failure'
import { messagesIn } from '../../src/present/messages'

const say = messagesIn('zh')
const failureOf = (...args: string[]) => {
  try {
    readArguments(args, say)
  } catch (error) {
    if (error instanceof CannotRun) return `${error.failure.message} ${error.failure.remedy}`
    throw error
  }
  return expect.fail(`accepted: ${args.join(' ')}`)
}

describe('readArguments', () => {
  it('takes options before and after the command and the files', () => {
    const expected = { operands: ['a.txt', '-', 'b.txt'], options: { format: 'json', output: 'x', 'exit-zero': true } }
    expect(readArguments(['check', 'a.txt', '-', '-f', 'json', 'b.txt', '-ox', '--exit-zero'], say)).toMatchObject(
      expected
    )
    expect(
      readArguments(['--format=json', '-o', 'x', 'check', '--exit-zero', 'a.txt', '-', 'b.txt'], say)
    ).toMatchObject(expected)
  })

  it('takes all after -- for files', () => {
    expect(readArguments(['check', '--', '--odd.txt'], say).operands).toEqual(['--odd.txt'])
  })

  it.each([
    [['chek', 'a.txt'], '没有这个命令：chek 是不是想用 check？'],
    [['年报.txt'], '没有这个命令：年报.txt 是不是想用 gouji check 年报.txt？'],
    [['-'], '没有这个命令：- 是不是想用 gouji check -？'],
    [['check', '--forma', 'json'], '没有这个选项：--forma 是不是想用 --format？'],
    [['check', '-x'], '没有这个选项：-x'],
    [['check', '--format', 'jsn'], '没有这种格式：jsn'],
    [['check', '--format', 'jsn'], '是不是想用 json？'],
    [['check', '--format'], '选项 --format 后面要有值'],
    [['check', '--output', '--text'], '选项 --output 后面要有值'],
    [['check', '--text=yes'], '选项 --text 不带值'],
    [['check', '--lang', 'fr'], '没有这种语言：fr']
  ])('says what is wrong with %j', (args, words) => expect(failureOf(...args)).toContain(words))
})

describe('languageOf', () => {
  it.each([
    [['check', '--lang', 'en', 'a.txt'], 'en'],
    [['check', '--lang=en', '--unknown'], 'en'],
    [['check', '--', '--lang', 'en'], 'zh'],
    [['check', '--lang', 'fr'], 'zh'],
    [[], 'zh']
  ])('of %j is %s', (args, language) => expect(languageOf(args)).toBe(language))
})
