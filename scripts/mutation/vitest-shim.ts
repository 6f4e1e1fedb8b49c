// As much of vitest as the tests of rules use, so that they run hundreds of times in one process. Tests are collected in the
// order of the files; `run` runs them until one fails.
import {
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState
} from '@vitest/expect'
import * as chai from 'chai'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
export const expect = chai.expect as unknown as typeof import('vitest')['expect']
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true })
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null } as never, expect as never)
;(chai.expect as unknown as { extend(own: unknown, matchers: unknown): void }).extend(expect, customMatchers)

type Body = (...args: unknown[]) => unknown

export interface Test {
  name: string
  body: () => unknown
}

export const tests: Test[] = []
const names: string[] = []

function suite(name: string, body: Body, args: unknown[] = []): void {
  names.push(name)
  body(...args)
  names.pop()
}

const test = (name: string, body: Body, args: unknown[] = []): void => {
  tests.push({ name: [...names, name].join(' > '), body: () => body(...args) })
}

const each =
  (declare: (name: string, body: Body, args: unknown[]) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of rows) {
      const args = Array.isArray(row) ? row : [row]
      let at = 0
      declare(
        name.replace(/%[sdij]/g, () => String(args[at++])),
        body,
        args
      )
    }
  }

export const describe = Object.assign((name: string, body: Body) => suite(name, body), { each: each(suite) })
export const it = Object.assign((name: string, body: Body) => test(name, body), { each: each(test) })

/** @returns the name of the first test that fails, `null` when none does */
export async function run(order: readonly Test[]): Promise<string | null> {
  for (const { name, body } of order) {
    try {
      await body()
    } catch {
      return name
    }
  }
  return null
}
