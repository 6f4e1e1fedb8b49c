// `gouji explain FILE[:LINE]`: for each numeral of the prose, what it was taken for and why. For whoever mends a dictionary.
import { existsSync } from 'node:fs'
import { readClaims } from '../claims'
import { type Rival, rivalsOf } from '../claims/rivals'
import { everyNumber } from '../claims/unread'
import { type Additions, lexicon as builtIn, extendLexicon } from '../lexicon'
import type { Claim, Document } from '../model'
import { type Reading, renderExplanation } from '../present/explanation'
import { jsonText } from '../present/json'
import { lineIndex } from '../present/lines'
import { outlineOf } from '../structure'
import { normaliseDocument, restorer } from '../text/offsets'
import { CannotRun } from './failure'
import type { Invocation } from './invocation'
import { deliver, formatIn, tell, viewOf } from './output'
import { openDocument } from './reports'
import { COULD_NOT_RUN, NOTHING_FOUND } from './status'

export async function explain(invocation: Invocation): Promise<number> {
  const { operands, options, say, terminal } = invocation
  const [operand] = operands
  if (operand === undefined) throw new CannotRun(say.cli.noFiles, say.cli.noFilesRemedy)
  if (operands.length > 1) throw new CannotRun(say.cli.tooManyFiles, say.cli.seeHelp)
  const { path, line } = fileAndLine(operand)
  const { value: document, failure } = await openDocument({ path, named: true }, invocation)
  if (failure !== null) {
    tell(failure, terminal, say)
    return COULD_NOT_RUN
  }

  const { readings, claims } = readingsOf(document, invocation.settings.words)
  const lines = lineIndex(document.text)
  if (line !== null && (line < 1 || line > lines.count)) {
    throw new CannotRun(say.cli.lineOutOfRange(line, lines.count), say.cli.lineOutOfRangeRemedy, path)
  }
  const asked = readings.filter(r => line === null || lines.position(r.start).line === line)
  if (formatIn(options, ['text', 'json']) === 'json') {
    const rows = asked.map(({ start, end, reject, claim, ruledOut }) => ({
      line: lines.position(start).line,
      start,
      end,
      text: document.text.slice(start, end),
      reject,
      claim,
      ruledOut
    }))
    await deliver(`${jsonText(rows, 2)}\n`, invocation, true)
  } else {
    await deliver(await renderExplanation(document.text, asked, claims, await viewOf(invocation)), invocation, true)
  }
  return NOTHING_FOUND
}

/** `年报.txt:12` is a line of a file, unless a file has that very name; `-:12` a line of standard input. */
function fileAndLine(operand: string): { path: string | null; line: number | null } {
  const match = /^(.+):(\d+)$/.exec(operand)
  if (match === null || existsSync(operand)) return { path: operand === '-' ? null : operand, line: null }
  return { path: match[1] === '-' ? null : match[1]!, line: Number(match[2]) }
}

/** Every numeral of the prose and every negated zero, in text order, in offsets of the document. */
function readingsOf(document: Document, words: Additions | undefined) {
  const normal = normaliseDocument(document)
  const back = restorer(normal)
  const lexicon = words === undefined ? builtIn() : extendLexicon(words)
  const rejected: Reading[] = []
  const rivals = new Map<Claim, Rival[]>()
  const found = readClaims(
    normal.text,
    outlineOf(normal),
    {
      ...everyNumber(({ start, end }, reject) => {
        if (reject !== null) rejected.push({ start, end, reject, claim: null, ruledOut: [] })
      }),
      figure(around, claim) {
        const { indicators } = around.report
        if (indicators !== null) rivals.set(claim, rivalsOf(around, claim, indicators, lexicon.concepts))
      }
    },
    lexicon
  )
  const ruledOut = new Map([...rivals].map(([claim, names]) => [claim.id, names]))
  const claims = back.claims(found.claims)
  const taken = claims.map(
    (claim): Reading => ({
      start: claim.start,
      end: claim.end,
      reject: null,
      claim,
      ruledOut: ruledOut.get(claim.id) ?? []
    })
  )
  const readings = [...taken, ...rejected.map(r => back.span(r))].sort((a, b) => a.start - b.start)
  return { readings, claims }
}
