// Runs a page of text and code as a notebook: the code of every ```js block, one after the other as one program, with what each block
// prints in the ```text block behind it. `gouji` and its entries are the sources beside it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const project = resolve(import.meta.dirname, '../..')
const CELL = /^```js\n([\s\S]*?)^```\n(?:\n```text\n[\s\S]*?^```\n)?/gm
/** Parts what one cell prints from what the next one prints. */
const BREAK = '\u0001'

/** The page with the output of every cell as it is today. Paths in the code are relative to the project. */
export async function runNotebook(page: string): Promise<string> {
  const cells = [...page.matchAll(CELL)].map(([, code]) => code!)
  const outputs = (await printed(cells)).split(`${BREAK}\n`)
  let at = 0
  return page.replace(CELL, (_, code: string) => {
    const output = outputs[at++]!
    return `\`\`\`js\n${code}\`\`\`\n${output === '' ? '' : `\n\`\`\`text\n${output}\`\`\`\n`}`
  })
}

async function printed(cells: readonly string[]): Promise<string> {
  const cache = join(project, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'gouji-notebook-'))
  try {
    const source = join(folder, 'notebook.mjs')
    writeFileSync(source, cells.join(`\nconsole.log('${BREAK}')\n`))
    const outfile = join(folder, 'built.mjs')
    await build({
      entryPoints: [source],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      external: ['@node-rs/jieba', 'nodejieba', 'pdfjs-dist', 'chardet', 'parse5', 'saxes', 'fflate', 'zod', 'big.js'],
      alias: {
        'gouji/node': join(project, 'src/node.ts'),
        'gouji/problems': join(project, 'src/corpus/recurrence/index.ts'),
        'gouji/segment': join(project, 'src/segment/index.ts'),
        gouji: join(project, 'src/index.ts')
      },
      logLevel: 'error'
    })
    return execFileSync(process.execPath, [outfile], { cwd: project, encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
