// How long fresh processes take: bare Node, importing the core, the first report through the core and through the command.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const path = relative => fileURLToPath(new URL(relative, import.meta.url))
const ROUNDS = 21

/**
 * @param {string} text a report; the first 10 kB of it are used
 * @returns {{ title: string, time: number }[]} milliseconds of the fastest quarter, bare Node first
 */
export function startUp(text) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'))
  const report = join(folder, 'report.txt')
  writeFileSync(report, text.slice(0, 3400))
  const runs = [
    ['node -e 0', ['-e', '0']],
    ['import the core', [path('fresh.mjs'), 'import']],
    ['core: first findings on 10 kB of text', [path('fresh.mjs'), 'analyze', report]],
    ['gouji check on 10 kB of text', [path('../dist/cli.js'), 'check', '--exit-zero', report]]
  ].map(([title, args]) => ({ title, args, times: [] }))
  try {
    // In turns, so that a busy moment of the machine hits all alike.
    for (let round = 0; round < ROUNDS; round++) {
      for (const { args, times } of runs) {
        const start = performance.now()
        const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
        if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
        times.push(performance.now() - start)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return runs.map(({ title, times }) => ({ title, time: times.sort((a, b) => a - b)[ROUNDS >> 2] }))
}
