// Writes docs/problems-evaluation.md: what the classifier was taught with and how well it does on what it was not taught.
import { categoryIds } from '../../src/problems/features'
import type { Evaluation, Unseen } from './evaluate'
import type { LearnerName } from './learners'
import { f1, precision, recall } from './measure'
import { FOLDS, GRAMS_PER_CATEGORY, type Seen } from './train'

interface Results {
  seen: readonly Seen[]
  evaluations: Record<LearnerName, Evaluation>
  best: LearnerName
  unseen: Unseen
}

const two = (value: number): string => (Number.isNaN(value) ? '' : value.toFixed(2))
const three = (value: number): string => value.toFixed(3)
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

export function renderEvaluation({ seen, evaluations, best, unseen }: Results): string {
  const e = evaluations[best]
  const statements = seen.map(s => s.statement)
  const of = (kind: string): number => statements.filter(s => s.kind === kind).length
  const several = statements.filter(s => s.categories.length > 1).length
  const groups = new Set(statements.map(s => s.group)).size
  return `# The classifier of stated problems: evaluation

Written by \`npm run problems:train\`; do not edit. How the statements were made: [corpus/problems](../corpus/problems/README.md).

## What it is taught with

${statements.length} statements: ${of('problem')} problems (${several} with several categories), ${of('plan')} plans, ${of('achievement')} achievements, ${of('boilerplate')} of boilerplate;
${statements.filter(s => s.source === 'written').length} written one by one, the rest variants of wording families. Features of a category: cues of the taxonomy by role, and the
${GRAMS_PER_CATEGORY} sequences of two or three characters that tell most about it (chi-square, from at least three families).

## How it is tested

${FOLDS}-fold cross-validation over ${groups} groups: statements of one wording family, and of families that share 60 % of their character pairs
with each other, are never divided. Sequences are chosen, models learnt, and scores scaled (Platt) without the fold that is tested.
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

A category is said from a score of ${two(e.threshold)} on, the value of best macro F1. Of the plans, achievements and boilerplate, ${two(e.negatives * 100)} % get no
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

Scores of all categories of all statements, each scaled without its own fold. Mean distance of stated and true: ${three(e.calibrationError)}.

${table(
  ['score', 'how many', 'stated', 'true'],
  e.bins.map(b => [`${b.from.toFixed(1)}–${b.to.toFixed(1)}`, b.n, two(b.stated), two(b.true)])
)}

## Statements that nothing was learnt from

${unseen.n} statements of \`corpus/problems/unseen.jsonl\`, classified with the weights as shipped: macro F1 ${three(unseen.macro)}, micro F1 ${three(unseen.micro)};
${two(unseen.exact * 100)} % have exactly the right categories.

${table(
  ['category', 'statements', 'precision', 'recall', 'F1'],
  categoryIds.map((id, c) => {
    const t = unseen.tallies[c]!
    return [id, t.right + t.missed, two(precision(t)), two(recall(t)), two(f1(t))]
  })
)}
`
}
