// How the page is built: as a static site, or (mode `single`) as one script and one style for the self-contained file.
import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

const here = (path: string): string => resolve(import.meta.dirname, path)

/** pdf.js is too large for the package: the page takes it from its own folder `pdfjs`, or does without. */
const PDFJS = { find: 'pdfjs-dist/legacy/build/pdf.mjs', replacement: here('src/analysis/pdfjs.ts') }

export default defineConfig(({ mode }) => {
  const single = mode === 'single'
  return {
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    resolve: {
      alias: [
        PDFJS,
        ...(single ? [{ find: './start-worker', replacement: here('src/analysis/start-inlined-worker.ts') }] : [])
      ]
    },
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      outDir: here('../dist/web'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 600,
      // The single file: one script, one style; scripts/build-web.mjs puts them into the page.
      ...(single ? { cssCodeSplit: false, rollupOptions: { output: { inlineDynamicImports: true } } } : {})
    },
    // What needs Node (character recognition) stays outside: it is imported only where a caller asks for it.
    worker: { format: 'es', rollupOptions: { external: [/^node:/] } }
  }
})
