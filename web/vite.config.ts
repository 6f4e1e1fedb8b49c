// How the page is bundled: page and worker in parts that both can load, as calls of `System.register` (src/parts/loader.ts),
// so that the single file can be put together from the same parts without a bundler. scripts/build-web.mjs adds the rest.
import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { DICTIONARY, shippedDictionary } from '../scripts/dictionaries-plugin'
import { yearRules } from '../src/corpus/rules'
import { H01 } from '../src/corpus/rules/H01'
import { builtInRules } from '../src/reconcile/rules'
import { withPage } from '../src/reconcile/rules/pages'

const here = (path: string): string => resolve(import.meta.dirname, path)

/** Read by other means in a browser, or not at all: what needs Node, and pdf.js, which is too large for the package. */
const STAND_INS = [
  { find: 'pdfjs-dist/legacy/build/pdf.mjs', replacement: here('src/analysis/pdfjs.ts') },
  { find: '../ocr/scan-pages', replacement: here('src/analysis/no-scan-pages.ts') }
]

const dictionaries: Plugin = {
  name: 'dictionaries',
  enforce: 'pre',
  load: id => (DICTIONARY.test(id) ? shippedDictionary(id) : null)
}

/** What each rule is about, in both languages: the page names rules without carrying them. */
const ruleTitles: Plugin = {
  name: 'rule-titles',
  resolveId: id => (id === 'virtual:rule-titles' ? `\0${id}` : null),
  load(id) {
    if (id !== '\0virtual:rule-titles') return null
    const titles = [...builtInRules.map(withPage), ...yearRules, H01].map(({ id, title }) => [id, title])
    return `export const ruleTitles = ${JSON.stringify(Object.fromEntries(titles))}`
  }
}

/** Gives every part its name, so that it can be registered without being fetched under it. */
const named: Plugin = {
  name: 'named-parts',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue
      const anonymous = 'System.register(['
      if (!part.code.startsWith(anonymous)) throw new Error(`${part.fileName} does not begin with ${anonymous}`)
      part.code = `System.register(${JSON.stringify(partName(part.fileName))},[${part.code.slice(anonymous.length).trimEnd()}`
    }
  }
}

/** What other parts call a part: all lie in one folder. */
export const partName = (fileName: string): string => fileName.replace(/^assets\//, './')

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  resolve: { alias: STAND_INS },
  json: { stringify: true, namedExports: false },
  plugins: [dictionaries, ruleTitles, preact({ devToolsEnabled: false }), named],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      // What needs Node is imported only where a caller asks for it.
      external: [/^node:/],
      input: { page: here('src/main.tsx'), worker: here('src/analysis/worker.ts') },
      output: { format: 'system' }
    }
  }
})
