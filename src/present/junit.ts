// JUnit XML, as continuous integration reads it: one suite a report, one case a check. An error fails, what could not be
// decided is skipped with its reason, warnings and notes are output of a case that passes.
import type { Analysis, Check, Finding } from '../model'
import { type PlaceWords, placeOf, placeWords } from './evidence'
import { lineIndex } from './lines'
import { type Messages, messagesIn } from './messages'
import type { Render, Result } from './result'
import { visibleLines } from './visible'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;'
}

/** Text for an XML 1.0 attribute or element: what XML forbids is made visible. */
const xml = (text: string): string => visibleLines(text).replace(/[&<>"\n\t]/g, unsafe => ENTITIES[unsafe]!)

interface Case {
  name: string
  rule: string
  outcome: 'pass' | 'failure' | 'skipped'
  message: string
  detail: string
}

export const renderJunit: Render = (results, view) => {
  const say = messagesIn(view.language)
  const suites = results.map(result => ({ name: result.path ?? say.stdin, cases: casesOf(result, say) }))
  const all = suites.flatMap(s => s.cases)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="gouji" ${counts(all)}>`,
    ...suites.flatMap(s => [
      `  <testsuite name="${xml(s.name)}" ${counts(s.cases)} errors="0">`,
      ...s.cases.map(c => testcase(c, s.name)),
      '  </testsuite>'
    ]),
    '</testsuites>',
    ''
  ].join('\n')
}

function counts(cases: readonly Case[]): string {
  const n = (outcome: Case['outcome']): number => cases.filter(c => c.outcome === outcome).length
  return `tests="${cases.length}" failures="${n('failure')}" skipped="${n('skipped')}"`
}

function testcase(c: Case, file: string): string {
  const open = `    <testcase classname="${xml(`${file}.${c.rule}`)}" name="${xml(c.name)}"`
  if (c.outcome === 'failure') {
    return `${open}>\n      <failure type="${c.rule}" message="${xml(c.message)}">${xml(c.detail)}</failure>\n    </testcase>`
  }
  if (c.outcome === 'skipped') return `${open}>\n      <skipped message="${xml(c.message)}"/>\n    </testcase>`
  return c.detail === '' ? `${open}/>` : `${open}>\n      <system-out>${xml(c.detail)}</system-out>\n    </testcase>`
}

function casesOf(result: Result, say: Messages): Case[] {
  const { analysis, document } = result
  const whereIs = placeWords(result, lineIndex(document.text), say)
  const byCheck = new Map<string, Finding>()
  for (const f of analysis.findings) if (f.check !== null) byCheck.set(f.check, f)
  return [
    ...analysis.checks.map(check => checkCase(check, byCheck.get(check.id), whereIs, say)),
    ...analysis.findings.filter(f => f.check === null).map(f => defectCase(f, analysis, whereIs, say))
  ]
}

function checkCase(check: Check, found: Finding | undefined, whereIs: PlaceWords, say: Messages): Case {
  const name = `${check.id} ${check.formula || say.kind[check.kind]}`
  const base = {
    name,
    rule: check.rule,
    message: found?.message ?? '',
    detail: found ? detail(found, whereIs, say) : ''
  }
  if (check.verdict === 'open') return { ...base, outcome: 'skipped', message: check.why || say.open }
  return { ...base, outcome: check.verdict === 'fail' && found?.severity === 'error' ? 'failure' : 'pass' }
}

const defectCase = (found: Finding, _: Analysis, whereIs: PlaceWords, say: Messages): Case => ({
  name: found.fingerprint,
  rule: found.rule,
  outcome: found.severity === 'error' ? 'failure' : 'pass',
  message: found.message,
  detail: detail(found, whereIs, say)
})

function detail(found: Finding, whereIs: PlaceWords, say: Messages): string {
  const place = placeOf(found)
  const where = place === null ? '' : `${whereIs(place)}${say.colon}`
  return [`${say.severity[found.severity]} ${where}${found.message}`, found.explanation]
    .filter(t => t !== '')
    .join('\n')
}
