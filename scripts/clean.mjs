// Empties dist/, so that chunks of an earlier build (their names carry hashes) never reach the package.
import { rmSync } from 'node:fs'

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
