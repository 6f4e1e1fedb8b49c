// SARIF 2.1.0 (OASIS), for code-scanning services and editors: a result a finding, a code flow from the claim to the cells
// it was checked against. Only plain text has lines and columns of its own; in other files the place is a section.
import type { Evidence, Finding, Severity } from '../model'
import { builtInRules, type RuleInfo } from '../reconcile'
import { withPage } from '../reconcile/rules/pages'
import { cellAt, checkOf, inOrder, placeOf } from './evidence'
import { jsonText } from './json'
import { type LineIndex, lineIndex } from './lines'
import { type Messages, messagesIn } from './messages'
import { sectionAt } from './quote'
import type { Render, Result, View } from './result'
import { visible } from './visible'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const LEVEL: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' }

interface Place {
  result: Result
  artifact: number
  lines: LineIndex
}

export const renderSarif: Render = (results, view) => {
  const say = messagesIn(view.language)
  const rules = rulesOf(results)
  const run = {
    tool: {
      driver: {
        name: 'gouji',
        semanticVersion: view.version,
        language: view.language === 'zh' ? 'zh-CN' : 'en',
        rules: rules.map(r => descriptor(r, view))
      }
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true }],
    artifacts: results.map(r => artifact(r, say)),
    results: results.flatMap((result, i) => {
      const place = { result, artifact: i, lines: lineIndex(result.document.text) }
      return inOrder(result.analysis.findings).map(f => resultOf(f, place, rules, say))
    })
  }
  return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`
}

type KnownRule = Pick<RuleInfo, 'id'> & Partial<RuleInfo>

/** The built-in rules, and whatever other rules the findings name. */
function rulesOf(results: readonly Result[]): KnownRule[] {
  const known = new Map<string, KnownRule>(builtInRules.map(r => [r.id, withPage(r)]))
  for (const { analysis } of results) {
    for (const { rule } of analysis.findings) if (!known.has(rule)) known.set(rule, { id: rule })
  }
  return [...known.values()]
}

const descriptor = (rule: KnownRule, { language }: View) => ({
  id: rule.id,
  ...(rule.title && { shortDescription: { text: rule.title[language] } }),
  ...(rule.looksAt && { fullDescription: { text: rule.looksAt[language] } }),
  ...(rule.source && { help: { text: rule.source[language] } }),
  ...(rule.severity && { defaultConfiguration: { level: LEVEL[rule.severity] } })
})

function artifact({ path, document }: Result, say: Messages) {
  const { mediaType, bytes, sha256 } = document.source
  return {
    ...(path === null ? { description: { text: say.stdin } } : { location: { uri: uriOf(path) } }),
    mimeType: mediaType,
    ...(bytes !== null && { length: bytes }),
    ...(sha256 !== null && { hashes: { 'sha-256': sha256 } })
  }
}

/** A path as a URI reference: relative paths stay relative. */
export function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/')
  const drive = /^[A-Za-z]:$/.test(parts[0]!)
  const encoded = parts
    .map((p, i) => (i === 0 && drive ? p : encodeURIComponent(p.replace(/\p{Surrogate}/gu, '\ufffd'))))
    .join('/')
  if (drive) return `file:///${encoded}`
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}

function resultOf(finding: Finding, place: Place, rules: readonly KnownRule[], say: Messages) {
  const check = checkOf(place.result.analysis, finding)
  const main = placeOf(finding)
  const isOpen = check?.verdict === 'open'
  const text = [finding.message, finding.explanation].filter(t => t !== '').map(visible)
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(r => r.id === finding.rule),
    ...(isOpen ? { kind: 'open', level: 'none' } : { kind: 'fail', level: LEVEL[finding.severity] }),
    message: { text: text.join('\n') },
    locations: [location(place, main)],
    ...(finding.evidence.length > 1 && { codeFlows: [codeFlow(finding, place, say)] }),
    partialFingerprints: { 'gouji/1': finding.fingerprint },
    ...(finding.review && {
      baselineState: BASELINE_STATE[finding.review.standing],
      ...(finding.review.state === 'dismissed' && {
        suppressions: [{ kind: 'external', status: 'accepted', justification: visible(finding.review.comment) }]
      })
    }),
    ...(check && {
      properties: {
        verdict: check.verdict,
        formula: check.formula,
        stated: check.stated,
        computed: check.computed,
        difference: check.difference
      }
    })
  }
}

function location({ result, artifact, lines }: Place, span: { start: number; end: number } | null) {
  const { path, document, analysis } = result
  const heading = span && sectionAt(analysis.sections, span.start)?.heading
  return {
    physicalLocation: {
      artifactLocation: { ...(path !== null && { uri: uriOf(path) }), index: artifact },
      ...(span && document.source.mediaType === 'text/plain' && { region: region(document.text, lines, span) })
    },
    ...(heading && { logicalLocations: [{ name: visible(heading), kind: 'module' }] })
  }
}

function region(text: string, lines: LineIndex, span: { start: number; end: number }) {
  const from = lines.position(span.start)
  const to = lines.position(span.end)
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: span.start,
    charLength: span.end - span.start,
    snippet: { text: text.slice(span.start, span.end) }
  }
}

const BASELINE_STATE: Record<NonNullable<Finding['review']>['standing'], string> = {
  new: 'new',
  returned: 'new',
  changed: 'updated',
  known: 'unchanged'
}

const ORDER: Record<Evidence['role'], number> = { stated: 0, part: 1, place: 2, other: 2, cell: 3 }

/** The way of reading: what is stated, its parts, then the cells. */
function codeFlow(finding: Finding, place: Place, say: Messages) {
  const steps = [...finding.evidence].sort((a, b) => ORDER[a.role] - ORDER[b.role])
  const locations = steps.map(step => {
    const cell = cellAt(place.result.analysis, step)
    const { text } = place.result.document
    const figure = visible(text.slice(step.start, step.end).trim())
    const words = cell
      ? `${say.table} ${visible(cell.label)}${say.colon}${figure}`
      : `${say.prose}${say.colon}${figure}`
    return { location: { ...location(place, step), message: { text: words } } }
  })
  return { threadFlows: [{ locations }] }
}
