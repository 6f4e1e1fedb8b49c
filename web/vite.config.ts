// Builds the page twice: as a static site, and as one self-contained file that results are written into.
import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

export default defineConfig(({ mode }) => {
  const single = mode === 'single'
  return {
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    plugins: [
      preact({ devToolsEnabled: false }),
      ...(single ? [viteSingleFile({ removeViteModuleLoader: true })] : [])
    ],
    build: {
      outDir: resolve(import.meta.dirname, single ? '../dist/viewer' : '../dist/web'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0
    },
    worker: { format: 'es' }
  }
})
