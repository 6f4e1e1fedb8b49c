import { defineConfig, type Options } from 'tsup'
import { dictionaries } from './scripts/dictionaries-plugin'
import { mergeChunks } from './scripts/merge-chunks'

// Both formats write into dist side by side; `npm run build` removes what is old.
// Chinese words stay readable and half as long as their escapes.
const shared: Options = {
  target: 'node20',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  esbuildPlugins: [dictionaries],
  esbuildOptions: options => {
    options.charset = 'utf8'
  }
}
const entries = { index: 'src/index.ts', node: 'src/node.ts', schema: 'src/schema.ts', segment: 'src/segment/index.ts' }

export default defineConfig([
  // One set of chunks for the three entries and the command line. The first line of cli/main.ts makes cli.js executable.
  {
    ...shared,
    format: 'esm',
    entry: { ...entries, cli: 'src/cli/main.ts' },
    onSuccess: () => mergeChunks('dist', [...Object.keys(entries), 'cli'])
  },
  // Packages that come as ES modules only are bundled for `require`, which Node before 20.19 cannot do to them.
  { ...shared, format: 'cjs', entry: entries, noExternal: ['parse5', 'string-width'] },
  { ...shared, format: ['esm', 'cjs'], entry: entries, dts: { only: true } }
])
