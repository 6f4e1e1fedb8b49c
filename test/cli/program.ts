// The program as a person runs it: bundled once from the sources, run in a process of its own.
import { type SpawnOptions, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'

const project = resolve(import.meta.dirname, '../..')

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

export interface Program {
  /** Folder to run in, empty at first. */
  folder: string
  /** Writes a file into the folder, with the folders it stands in. */
  file(name: string, content: string | Uint8Array): string
  run(args: readonly string[], more?: { stdin?: string | Uint8Array; env?: Record<string, string> }): Promise<Ran>
  /** Puts a page beside the program, as the build does: one that holds nothing but what it is given. */
  page(): void
  /** The command line that starts it, for a shell. */
  command(): string
  /** The process itself, for tests of streams. */
  start(args: readonly string[], options?: SpawnOptions): ReturnType<typeof spawn>
  remove(): void
}

/** The parts of a built page, empty. */
const EMPTY_PAGE = {
  'index.html': `<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <link rel="stylesheet" href="page.css" />
    <link rel="gouji-worker" href="page.js" />
    <script defer src="page.js"></script>
  </head>
  <body></body>
</html>
`,
  'parts.json': JSON.stringify({ style: 'page.css', loader: 'page.js', page: [], worker: [] }),
  'page.css': 'body {}',
  'page.js': '0'
}

/** Builds the command line into the project's own module folder, where its dependencies are found. */
export async function buildProgram(): Promise<Program> {
  const cache = join(project, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const built = mkdtempSync(join(cache, 'gouji-cli-'))
  await build({
    entryPoints: { cli: join(project, 'src/cli/main.ts') },
    outdir: built,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'error'
  })
  const folder = mkdtempSync(join(tmpdir(), 'gouji-cli-'))
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env
  const start: Program['start'] = (args, options = {}) =>
    spawn(process.execPath, [join(built, 'cli.mjs'), ...args], {
      cwd: folder,
      ...options,
      env: { ...inherited, ...options.env }
    })
  return {
    folder,
    start,
    command: () => `'${process.execPath}' '${join(built, 'cli.mjs')}'`,
    file(name, content) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
    page() {
      const web = join(built, 'web')
      mkdirSync(web, { recursive: true })
      for (const [name, content] of Object.entries(EMPTY_PAGE)) writeFileSync(join(web, name), content)
    },
    run: (args, { stdin = '', env = {} } = {}) =>
      new Promise((done, fail) => {
        const child = start(args, { env })
        const out: Buffer[] = []
        const err: Buffer[] = []
        child.stdout!.on('data', chunk => out.push(chunk))
        child.stderr!.on('data', chunk => err.push(chunk))
        child.stdin!.on('error', () => {})
        child.stdin!.end(stdin)
        child.on('error', fail)
        child.on('close', status =>
          done({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })
        )
      }),
    remove() {
      rmSync(built, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
