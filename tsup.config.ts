import { defineConfig } from 'tsup'

const shared = {
  target: 'node20' as const,
  sourcemap: false,
  splitting: true,
  treeshake: true,
  clean: false
}

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', node: 'src/node.ts', schema: 'src/schema.ts' },
    format: ['esm', 'cjs'],
    dts: true
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    banner: { js: '#!/usr/bin/env node' }
  }
])
