// The program `gouji`: connects a run to the process. Nothing else in the project touches process streams.
import { version } from '../../package.json'
import type { Terminal } from './invocation'
import { run } from './run'

const { stdout, stderr, stdin, env, argv } = process

// A reader that stops early (`| head`) is no error of ours.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
}

const terminal: Terminal = {
  write: chunk =>
    new Promise(done => {
      stdout.write(chunk, () => done())
    }),
  warn: line => {
    stderr.write(`${line}\n`)
  },
  async stdin() {
    const chunks: Uint8Array[] = []
    for await (const chunk of stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  },
  untilInterrupted: () =>
    new Promise(done => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
    }),
  isTerminal: stdout.isTTY === true,
  columns: stdout.isTTY === true ? stdout.columns || 80 : Number.POSITIVE_INFINITY,
  env
}

run(argv.slice(2), terminal, version).then(status => {
  process.exitCode = status
})
