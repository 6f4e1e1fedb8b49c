// Builds dist/: bundles and types, the JSON Schema, the page (unless `--core`), then removes what an earlier build left. Sweeping last keeps the
// command usable while it is being rebuilt; sweeping at all keeps old chunks, named by hash, out of the package.
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = relative => fileURLToPath(new URL(relative, import.meta.url))
const run = (tool, ...args) =>
  execFileSync(process.execPath, [path(`../node_modules/${tool}`), ...args], { cwd: path('..'), stdio: 'inherit' })

const started = Date.now()
run('tsup/dist/cli-default.js', '--silent')
run('tsx/dist/cli.mjs', 'scripts/write-json-schema.ts')
const core = process.argv.includes('--core')
if (!core) execFileSync(process.execPath, [path('build-web.mjs')], { cwd: path('..'), stdio: 'inherit' })
for (const name of readdirSync(path('../dist'))) {
  if (core && name === 'web') continue
  const file = path(`../dist/${name}`)
  if (statSync(file).mtimeMs < started - 1000) rmSync(file, { recursive: true })
}
