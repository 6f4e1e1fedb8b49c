// The table of commands: arguments, options, and where each is carried out. Help, parsing and suggestions derive from it.
import { formats } from '../present/formats'
import type { Messages } from '../present/messages'
import type { Invocation } from './invocation'

type Text = (say: Messages) => string

export interface Option {
  readonly name: string
  readonly short?: string
  /** Name of its value in help; a switch when absent. */
  readonly value?: Text
  readonly summary: Text
}

export interface Command {
  readonly name: string
  readonly summary: Text
  /** Its operands as help shows them, and what they are. */
  readonly operands: { readonly usage: string; readonly summary: Text }
  /** Output formats it knows, the first being the default. */
  readonly formats: readonly string[]
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  /** Carries it out; resolves to the exit status. */
  load(): Promise<(invocation: Invocation) => Promise<number>>
}

const language: Option = { name: 'lang', value: say => say.cli.valueLanguage, summary: say => say.cli.optionLanguage }
const output: Option = {
  name: 'output',
  short: 'o',
  value: say => say.cli.valueFile,
  summary: say => say.cli.optionOutput
}
const help: Option = { name: 'help', short: 'h', summary: say => say.cli.optionHelp }
const version: Option = { name: 'version', short: 'V', summary: say => say.cli.optionVersion }

const format = (known: readonly string[]): Option => ({
  name: 'format',
  short: 'f',
  value: say => say.cli.valueFormat,
  summary: say => say.cli.optionFormat(known.join(' '))
})

/** Commands that read reports take it: they do as the config file says. */
export const configOption: Option = {
  name: 'config',
  value: say => say.cli.valueFile,
  summary: say => say.cli.optionConfig
}
const config: readonly Option[] = [configOption, { name: 'no-config', summary: say => say.cli.optionNoConfig }]
const baseline: readonly Option[] = [
  { name: 'baseline', value: say => say.cli.valueFile, summary: say => say.cli.optionBaseline },
  { name: 'update-baseline', summary: say => say.cli.optionUpdateBaseline }
]

/** Options that every command and `gouji` itself take. */
export const commonOptions: readonly Option[] = [language, help, version]

/** What the commands take that judge reports and show findings. */
const judging: readonly Option[] = [
  { name: 'all', summary: say => say.cli.optionAll },
  { name: 'ocr', summary: say => say.cli.optionOcr },
  ...baseline,
  ...config,
  { name: 'exit-zero', summary: say => say.cli.optionExitZero },
  ...commonOptions
]

const CLAIM_FORMATS = ['table', 'csv', 'json', 'ndjson']
const CELL_FORMATS = ['csv', 'json', 'ndjson']
const PROBLEM_FORMATS = ['table', 'csv', 'json', 'xlsx']
const EXPLAIN_FORMATS = ['text', 'json']
/** Commands on several reports at once. */
const SEVERAL_FORMATS = ['text', 'json', 'csv', 'markdown', 'xlsx']
const CHECK_FORMATS = formats.map(f => f.id)

export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: say => say.cli.check,
    operands: { usage: 'FILE… | -', summary: say => say.cli.files },
    formats: CHECK_FORMATS,
    options: [
      format(CHECK_FORMATS),
      output,
      { name: 'text', summary: say => say.cli.optionText },
      { name: 'with-text', summary: say => say.cli.optionWithText },
      ...judging
    ],
    examples: [
      'gouji check 年报.txt',
      'gouji check 部门/ -o 结果.html',
      'cat 年报.txt | gouji check -',
      'gouji check 部门/ --baseline 审核.json --update-baseline'
    ],
    load: async () => (await import('./check')).check
  },
  {
    name: 'compare',
    summary: say => say.cli.compare,
    operands: { usage: 'FILE…', summary: say => say.cli.compareFiles },
    formats: SEVERAL_FORMATS,
    options: [format(SEVERAL_FORMATS), output, ...judging],
    examples: ['gouji compare 2023.docx 2024.docx', 'gouji compare 历年/ -o 比较.xlsx'],
    load: async () => (await import('./compare')).compare
  },
  {
    name: 'rollup',
    summary: say => say.cli.rollup,
    operands: { usage: 'WHOLE UNIT…', summary: say => say.cli.rollupFiles },
    formats: SEVERAL_FORMATS,
    options: [
      format(SEVERAL_FORMATS),
      output,
      { name: 'units', value: say => say.cli.valueFile, summary: say => say.cli.optionUnits },
      { name: 'complete', summary: say => say.cli.optionComplete },
      ...judging
    ],
    examples: ['gouji rollup 全县.docx 部门/', 'gouji rollup 全县.docx 部门/*.docx --units 名单.txt -o 汇总.xlsx'],
    load: async () => (await import('./rollup')).rollup
  },
  {
    name: 'view',
    summary: say => say.cli.view,
    operands: { usage: 'FILE…', summary: say => say.cli.viewFiles },
    formats: [],
    options: [
      { name: 'port', value: say => say.cli.valuePort, summary: say => say.cli.optionPort },
      { name: 'no-open', summary: say => say.cli.optionNoOpen },
      baseline[0]!,
      ...config,
      ...commonOptions
    ],
    examples: ['gouji view 部门/', 'gouji view 结果.json --port 8080'],
    load: async () => (await import('./view')).view
  },
  {
    name: 'claims',
    summary: say => say.cli.claims,
    operands: { usage: 'FILE… | -', summary: say => say.cli.files },
    formats: CLAIM_FORMATS,
    options: [format(CLAIM_FORMATS), output, ...config, ...commonOptions],
    examples: ['gouji claims 年报.txt', 'gouji claims 年报.txt -o 数字.csv'],
    load: async () => (await import('./claims')).claims
  },
  {
    name: 'cells',
    summary: say => say.cli.cells,
    operands: { usage: 'FILE… | -', summary: say => say.cli.files },
    formats: CELL_FORMATS,
    options: [format(CELL_FORMATS), output, ...config, ...commonOptions],
    examples: ['gouji cells 年报.txt -o 表格.csv'],
    load: async () => (await import('./claims')).cells
  },
  {
    name: 'problems',
    summary: say => say.cli.problems,
    operands: { usage: 'FILE… | -', summary: say => say.cli.files },
    formats: PROBLEM_FORMATS,
    options: [
      format(PROBLEM_FORMATS),
      output,
      { name: 'chart', value: say => say.cli.valueFile, summary: say => say.cli.optionChart },
      ...config,
      ...commonOptions
    ],
    examples: ['gouji problems 年报.txt', 'gouji problems 历年/ -o 问题.xlsx --chart 汇总.svg'],
    load: async () => (await import('./problems')).problems
  },
  {
    name: 'explain',
    summary: say => say.cli.explain,
    operands: { usage: 'FILE[:LINE] | -', summary: say => say.cli.fileLine },
    formats: EXPLAIN_FORMATS,
    options: [format(EXPLAIN_FORMATS), output, ...config, ...commonOptions],
    examples: ['gouji explain 年报.txt:12', 'gouji explain 年报.txt --format json'],
    load: async () => (await import('./explain')).explain
  },
  {
    name: 'rules',
    summary: say => say.cli.rules,
    operands: { usage: '[ID…]', summary: say => say.cli.ruleId },
    formats: [],
    options: [...config, ...commonOptions],
    examples: ['gouji rules', 'gouji rules N01'],
    load: async () => (await import('./rules')).rules
  }
]
