// A rule's page of the documentation, in Markdown, Chinese first: what it looks at, what makes it a rule, and two
// examples with what the program says about them.
import type { Finding, Severity } from '../model'
import type { RuleInfo } from '../reconcile'

const SEVERITY: Record<Severity, string> = { error: '错误 error', warning: '警告 warning', info: '提示 info' }
const FAMILY: Record<RuleInfo['family'], string> = {
  table: '统计表 table',
  narrative: '正文与统计表 narrative against table',
  arithmetic: '正文内的计算 arithmetic in prose',
  restatement: '前后一致 restatement',
  'across-years': '跨年度 across years',
  'roll-up': '汇总 roll-up',
  completeness: '完整与规范 completeness',
  damage: '文本损坏 damage',
  own: '自定 own'
}

/**
 * @param rule what the rule says of itself
 * @param said the rule's findings on its failing example, in Chinese and in English
 */
export function renderRulePage(rule: RuleInfo, said: { zh: readonly Finding[]; en: readonly Finding[] }): string {
  return `# ${rule.id} ${rule.title.zh}

${rule.title.en}

| | |
|---|---|
| 类别 family | ${FAMILY[rule.family]} |
| 严重程度 severity | ${SEVERITY[rule.severity]} |
| 依据 source | ${rule.source.zh}<br>${rule.source.en} |
| 核对什么 looks at | ${rule.looksAt.zh}<br>${rule.looksAt.en} |
| 自版本 since | ${rule.since} |
${notes(rule)}${options(rule)}
## 会报出的例子 An example that it reports

\`\`\`text
${rule.example.fails}
\`\`\`

${said.zh.map((f, i) => messages(f, said.en[i])).join('\n')}

## 不会报出的例子 An example that it passes

\`\`\`text
${rule.example.passes}
\`\`\`
`
}

const notes = ({ notes: n }: RuleInfo): string =>
  n === undefined ? '' : `\n## 怎样判断 How it decides\n\n${n.zh}\n\n${n.en}\n`

/** How each option is set, with its own value as the example. */
const options = ({ id, options: all }: RuleInfo): string => {
  if (all === undefined) return ''
  const rows = Object.entries(all).map(
    ([name, o]) => `| \`${name}\` | ${o.default} | ${o.min}–${o.max} | ${o.says.zh}<br>${o.says.en} |`
  )
  const example = Object.entries(all).map(([name, o]) => `"${name}": ${o.default}`)
  return `
## 可调的数 Options

| | 默认 default | 范围 range | |
|---|---|---|---|
${rows.join('\n')}

\`\`\`json
{ "rules": { "${id}": { "options": { ${example.join(', ')} } } } }
\`\`\`
`
}

const messages = (zh: Finding, en: Finding | undefined): string =>
  `> ${zh.message}\n>\n> ${zh.explanation}${en === undefined ? '' : `\n>\n> ${en.message}`}\n`

/** The list of all rules, one line each, with links to their pages. */
export function renderRuleIndex(rules: readonly RuleInfo[]): string {
  const rows = rules.map(r => `| [${r.id}](${r.id}.md) | ${r.title.zh} | ${r.title.en} | ${SEVERITY[r.severity]} |`)
  return `# 规则 Rules

每条规则是一个文件；页面由规则自己的说明生成，例子就是它的测试。
Every rule is one file; these pages are generated from what the rules say of themselves, and the examples are their tests.

| | | | |
|---|---|---|---|
${rows.join('\n')}
`
}
