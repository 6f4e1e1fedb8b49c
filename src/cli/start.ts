// The first thing that runs: starts the program beside it, `program.cjs`. Written for CommonJS; dist/cli.js imports it.
import { join } from 'node:path'
import { cacheFolder, startCached } from './code-cache'
import { compileForOneRun, isShortRun } from './short-run'

const program = join(__dirname, 'program.cjs')
const args = process.argv.slice(2)
const short = isShortRun(args)
// Before the program is compiled: the engine takes only code that was compiled under the same settings.
if (short) compileForOneRun()

const command = args.find(a => !a.startsWith('-')) ?? 'gouji'
const loaders = { require, dynamicImport: (specifier: string) => import(specifier) }
const started = startCached(program, loaders, cacheFolder(process.env), short ? `${command}-short` : command)
if (!started.cached) process.on('exit', () => started.keep())
