// `--baseline`: reads the file, puts findings beside what reviewers said of them, and writes the file anew when asked to.
import { readFile, writeFile } from 'node:fs/promises'
import { type Draft, draftOf, emptyBaseline, type Review, recordDrafts, review } from '../corpus/baseline'
import type { Baseline } from '../model'
import { nameOf } from '../present/html/page'
import { jsonText } from '../present/json'
import type { Result } from '../present/result'
import { CannotRun, cannotWrite, failureOf } from './failure'
import type { Invocation } from './invocation'

/** The reviews of one run. */
export interface Reviewing {
  /** The result with only what no earlier draft had, or with everything where that was asked for. */
  of(result: Result): Result
  /** Writes the file where that was asked for. */
  keep(): Promise<void>
  /** The file as it would be after this run, reports under the names they have now. */
  recorded(): Baseline
}

/** Whether findings are to be put beside what reviewers said of earlier drafts. */
export const hasBaseline = ({ options, settings }: Invocation): boolean =>
  typeof options.baseline === 'string' || settings.baseline !== null || options['update-baseline'] === true

/**
 * @param results all results of the run: two files of one name are told apart by their paths
 * @param rules ids of the rules that were run
 * @returns null when no baseline was asked for
 * @throws CannotRun when the file is not there or is no baseline
 */
export async function openBaseline(
  invocation: Invocation,
  results: readonly Result[],
  rules: readonly string[]
): Promise<Reviewing | null> {
  const { options, settings, say, terminal } = invocation
  const file = typeof options.baseline === 'string' ? options.baseline : settings.baseline
  const isUpdating = options['update-baseline'] === true
  if (file === null) {
    if (isUpdating) throw new CannotRun(say.cli.updateWhat, say.cli.updateWhatRemedy)
    return null
  }
  const baseline = await readBaseline(file, isUpdating || typeof options.baseline !== 'string', invocation)
  const run = rules.filter(id => settings.settings[id] !== 'off')
  const drafts = new Map<Result, Draft>(
    results.map(r => [r, draftOf(nameOf(r.path, results) ?? say.stdin, r.analysis, r.analysis.findings, run)])
  )
  const recorded = (): Baseline => recordDrafts(baseline, [...drafts.values()])
  return {
    of: result => reviewed(result, review(baseline, drafts.get(result)!), options.all === true),
    recorded,
    async keep() {
      if (!isUpdating) return
      const after = recorded()
      try {
        await writeFile(file, `${jsonText(after, 2)}\n`)
      } catch (error) {
        throw cannotWrite(error, file, say)
      }
      const added = after.findings.length - baseline.findings.length
      const fixed = fixedIn(after) - fixedIn(baseline)
      terminal.warn(say.cli.baselineKept(file, added, Math.max(0, fixed), after.findings.length))
    }
  }
}

const fixedIn = ({ findings }: Baseline): number => findings.filter(f => f.state === 'fixed').length

function reviewed(result: Result, now: Review, all: boolean): Result {
  const findings = now.findings
    .filter(r => all || r.standing !== 'known')
    .map(({ finding, standing, state, comment, before }) => ({
      ...finding,
      review: { standing, state, comment, ...(before === null ? {} : { before }) }
    }))
  return { ...result, analysis: { ...result.analysis, findings }, review: now }
}

/** @param mayBeMissing a file that does not exist yet is an empty one */
async function readBaseline(file: string, mayBeMissing: boolean, { say, language }: Invocation): Promise<Baseline> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (isMissing && mayBeMissing) return emptyBaseline()
    if (isMissing) throw new CannotRun(say.cli.noBaseline, say.cli.noBaselineRemedy, file)
    const { message, remedy } = failureOf(error, file, say, language)
    throw new CannotRun(message, remedy, file)
  }
  const { baselineSchema } = await import('../model/schema')
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new CannotRun(say.cli.badBaseline, say.cli.badBaselineRemedy, file)
  }
  const parsed = baselineSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  throw new CannotRun(`${say.cli.badBaseline}${say.colon}${path.join('.')} ${message}`, say.cli.badBaselineRemedy, file)
}
