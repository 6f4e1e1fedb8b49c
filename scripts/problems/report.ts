// Writes docs/problems-evaluation.md: what the classifier was taught with and how well it does on what it was not taught.
import { categoryIds } from './cues'
import type { Evaluation, Unseen } from './evaluate'
import type { LearnerName } from './learners'
import { f1, precision, recall } from './measure'
import { CLAUSE_DISCOUNT, FOLDS, type Seen, WRITTEN_TIMES } from './train'

interface Results {
  seen: readonly Seen[]
  evaluations: Record<LearnerName, Evaluation>
  best: LearnerName
  unseen: readonly Unseen[]
  /** Kept character sequences, by category. */
  grams: readonly number[]
}

const two = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(2))
const three = (value: number): string => value.toFixed(3)
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

export function renderEvaluation({ seen, evaluations, best, unseen, grams }: Results): string {
  const e = evaluations[best]
  const statements = seen.map(s => s.statement)
  const of = (kind: string): number => statements.filter(s => s.kind === kind).length
  const several = statements.filter(s => s.categories.length > 1).length
  const groups = new Set(statements.map(s => s.group)).size
  return `# The classifier of stated problems: evaluation

Written by \`npm run problems:train\`; do not edit. How the statements were made: [corpus/problems](../corpus/problems/README.md).

## What it is taught with

${statements.length} statements: ${of('problem')} problems (${several} with several categories), ${of('plan')} plans, ${of('achievement')} achievements, ${of('boilerplate')} of boilerplate;
${statements.filter(s => s.source === 'written').length} written one by one, the rest variants of wording families. Those written one by one count ${WRITTEN_TIMES} times. Features of a category: cues of the taxonomy by
role, and the ideographs and pairs of ideographs that a logistic regression with a price on every weight (L1) still uses, known from at
least three groups of wordings: ${Math.min(...grams)} to ${Math.max(...grams)} a category, ${grams.reduce((a, b) => a + b)} in all. A statement scores as a whole or by the best
of its clauses, less ${CLAUSE_DISCOUNT}.

## How it is tested

${FOLDS}-fold cross-validation over ${groups} groups: statements of one wording family, and of families that share 60 % of their character pairs
with each other, are never divided. Sequences are chosen, models learnt, and scores scaled (Platt a category, then beta calibration, on statements written one by one)
without the fold that is tested.
Cue words of the taxonomy were extended while looking at misses among these statements, which cross-validation cannot undo: the
figures of the last section, on statements that nobody looked at for that, are the more careful ones.

${table(
  ['learner of `natural`', 'macro F1', 'micro F1', 'macro F1, written one by one', 'calibration error'],
  (Object.entries(evaluations) as [LearnerName, Evaluation][]).map(([name, x]) => [
    name === best ? `**${name}** (kept)` : name,
    three(x.macro),
    three(x.micro),
    three(x.written.macro),
    three(x.calibrationError)
  ])
)}

A category is said from a score of ${two(e.threshold)} on, the lowest that is as good by macro and micro F1 over statements written one by one
as the best (their sum within 0.01). Of the plans, achievements and boilerplate, ${two(e.negatives * 100)} % get no
category, as they should.

## By category

${table(
  ['category', 'statements', 'precision', 'recall', 'F1'],
  categoryIds.map((id, c) => {
    const t = e.tallies[c]!
    return [id, t.right + t.missed, two(precision(t)), two(recall(t)), two(f1(t))]
  })
)}

## Confusion

How often the category of the column was said wrongly where that of the row was missed; pairs of two or more.

${table(
  ['missed', 'said instead', 'times'],
  categoryIds
    .flatMap((missed, m) => categoryIds.map((said, s) => [missed, said, e.confusion[m]![s]!] as const))
    .filter(([, , n]) => n >= 2)
    .sort((a, b) => b[2] - a[2])
)}

## Calibration

Scores of all categories of the statements written one by one, each scaled without its own fold. Mean distance of stated and true: ${three(e.calibrationError)}.

${table(
  ['score', 'how many', 'stated', 'true'],
  e.bins.map(b => [`${b.from.toFixed(1)}–${b.to.toFixed(1)}`, b.n, two(b.stated), two(b.true)])
)}

## Statements that nothing was learnt from

\`unseen.jsonl\` was written with the first of the corpus; \`held-out.jsonl\` later, after the wording of reports of 2009 to 2024, before the
last change of the method, and its misses were not looked at. Classified with the weights as shipped.

${table(
  ['file', 'statements', 'macro F1', 'micro F1', 'exactly right'],
  unseen.map(u => [`\`${u.source}.jsonl\``, u.n, three(u.macro), three(u.micro), `${two(u.exact * 100)} %`])
)}

${table(
  ['category', ...unseen.flatMap(u => [`${u.source}: statements`, 'precision', 'recall', 'F1'])],
  categoryIds.map((id, c) => [
    id,
    ...unseen.flatMap(({ tallies }) => {
      const t = tallies[c]!
      return [t.right + t.missed, two(precision(t)), two(recall(t)), two(f1(t))]
    })
  ])
)}
`
}
