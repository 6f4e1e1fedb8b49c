// The GitHub Action and the pre-commit hook: their command lines, run as they are written, with the program from the sources.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type Program } from '../cli/program'
import { CLEAR, WRONG } from '../cli/reports'

const project = resolve(import.meta.dirname, '../..')
const action = readFileSync(join(project, 'action.yml'), 'utf8')
const hooks = readFileSync(join(project, '.pre-commit-hooks.yaml'), 'utf8')

/** The lines of the block under `run: |`, without their indent. */
const script = (): string => {
  const lines = action.split('\n')
  const at = lines.findIndex(l => l.trim() === 'run: |')
  const indent = /^ */.exec(lines[at + 1]!)![0]
  return lines
    .slice(at + 1)
    .filter(l => l.startsWith(indent))
    .map(l => l.slice(indent.length))
    .join('\n')
}

let program: Program
let bin: string
const env = (more: Record<string, string>): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  PATH: `${bin}:${process.env.PATH}`,
  RUNNER_TEMP: join(program.folder, 'temp'),
  GITHUB_STEP_SUMMARY: join(program.folder, 'summary.md'),
  GOUJI_PACKAGE: 'gouji',
  GOUJI_CONFIG: '',
  GOUJI_BASELINE: '',
  GOUJI_LANGUAGE: 'zh',
  GOUJI_SARIF: 'gouji.sarif',
  GOUJI_FAIL: 'true',
  ...more
})
const act = (more: Record<string, string>) =>
  spawnSync('bash', ['-c', script()], { cwd: program.folder, env: env(more), encoding: 'utf8' })

beforeAll(async () => {
  program = await buildProgram()
  program.file('年报/有误.txt', WRONG)
  program.file('年报 2/相符.txt', CLEAR)
  bin = join(program.folder, 'bin')
  const installed = join(program.folder, 'temp/gouji/node_modules/.bin')
  for (const folder of [bin, installed]) mkdirSync(folder, { recursive: true })
  const run = program.command()
  for (const path of [join(installed, 'gouji'), join(bin, 'gouji')]) {
    writeFileSync(path, `#!/bin/sh\nexec ${run} "$@"\n`)
    chmodSync(path, 0o755)
  }
  // What npm would install is there already.
  writeFileSync(join(bin, 'npm'), '#!/bin/sh\nexit 0\n')
  chmodSync(join(bin, 'npm'), 0o755)
})
afterAll(() => program?.remove())

describe('action.yml', () => {
  it('hands every input to its script, and declares every one that the script reads', () => {
    const declared = [...action.matchAll(/^ {2}([a-z-]+):\n {4}description/gm)].map(m => m[1])
    const handed = [...action.matchAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g)].map(m => m[1])
    expect(new Set(handed)).toEqual(new Set(declared))
    const set = [...action.matchAll(/^ {8}(GOUJI_[A-Z]+):/gm)].map(m => m[1])
    const read = [...script().matchAll(/\$\{?(GOUJI_[A-Z]+)/g)].map(m => m[1])
    expect(new Set(read)).toEqual(new Set(set))
  })
  it('fails on an error, and writes SARIF and the summary', () => {
    const { status, stdout, stderr } = act({ GOUJI_FILES: '年报/\n年报 2/相符.txt\n' })
    expect(stderr).toBe('')
    expect(stdout).toContain('T01')
    expect(status).toBe(1)
    const sarif = JSON.parse(readFileSync(join(program.folder, 'gouji.sarif'), 'utf8'))
    expect(sarif.runs[0].results.map((r: { ruleId: string }) => r.ruleId)).toContain('T01')
    expect(readFileSync(join(program.folder, 'summary.md'), 'utf8')).toContain('## 年报/有误.txt')
  })
  it('passes on what agrees, and on errors where it was told to', () => {
    expect(act({ GOUJI_FILES: '年报 2/相符.txt' }).status).toBe(0)
    expect(act({ GOUJI_FILES: '年报/有误.txt', GOUJI_FAIL: 'false' }).status).toBe(0)
  })
  it('fails on a report that cannot be read, whatever it was told', () => {
    expect(act({ GOUJI_FILES: '没有.txt', GOUJI_FAIL: 'false' }).status).toBe(2)
  })
  it('takes a config and a baseline', () => {
    program.file('关.json', '{ "rules": { "T01": "off" } }')
    expect(act({ GOUJI_FILES: '年报/有误.txt', GOUJI_CONFIG: '关.json' }).status).toBe(0)
    const kept = ['check', '年报/有误.txt', '--baseline', '审核.json', '--update-baseline', '--exit-zero']
    execFileSync(join(bin, 'gouji'), kept, { cwd: program.folder, stdio: 'ignore' })
    expect(act({ GOUJI_FILES: '年报/有误.txt', GOUJI_BASELINE: '审核.json' }).status).toBe(0)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const field = (name: string): string => new RegExp(`^ {2}${name}: (.*)$`, 'm').exec(hooks)![1]!

  it('runs a command that stops on an error', () => {
    const run = (file: string) =>
      spawnSync('bash', ['-c', `${field('entry')} "$@"`, 'hook', file], { cwd: program.folder, env: env({}) }).status
    expect(run('年报/有误.txt')).toBe(1)
    expect(run('年报 2/相符.txt')).toBe(0)
  })
  it('picks reports by their names', () => {
    const files = new RegExp(field('files'))
    for (const name of ['2024年度报告.docx', '部门/教育局年报.pdf', 'annual-report-2024.html'])
      expect(name).toMatch(files)
    for (const name of ['通知.docx', '年报.png', 'README.md']) expect(name).not.toMatch(files)
  })
})

it('the documentation names files that are there', () => {
  expect(readFileSync(join(project, 'docs/ci.md'), 'utf8')).toContain('action.yml')
  for (const name of ['action.yml', '.pre-commit-hooks.yaml', 'docs/config.md', 'docs/ci.md']) {
    expect(existsSync(join(project, name))).toBe(true)
  }
})
