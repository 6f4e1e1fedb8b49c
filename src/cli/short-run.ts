// Runs that are over within a fraction of a second: what the optimising compiler makes of the program then comes too late to be
// used, and costs a fifth of the run. It is left off for one small file, and nowhere else; a library never touches it.
import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

/** Commands that answer and end. */
const ANSWERING: ReadonlySet<string> = new Set(['check', 'claims', 'cells', 'explain'])
/** Bytes that are read and checked before optimised code would pay. */
const SMALL = 50_000

/**
 * @param args the command line without interpreter and script
 * @returns whether it names one small file and nothing else that is there: no folder, no standard input
 */
export function isShortRun(args: readonly string[]): boolean {
  if (!args.some(a => ANSWERING.has(a)) || args.includes('-')) return false
  const found = args.flatMap(a => statSync(a, { throwIfNoEntry: false }) ?? [])
  return found.length === 1 && found[0]!.isFile() && found[0]!.size <= SMALL
}

/** For the rest of the process. */
export function compileForOneRun(): void {
  setFlagsFromString('--no-opt')
}
