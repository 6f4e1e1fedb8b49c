import { defineConfig, type Options } from 'tsup'

// `npm run build` empties dist first: both formats write into it side by side.
const shared: Options = { target: 'node20', platform: 'neutral', splitting: true, treeshake: true, clean: false }
const entries = { index: 'src/index.ts', node: 'src/node.ts', schema: 'src/schema.ts' }

export default defineConfig([
  // One set of chunks for the three entries and the command line. The first line of cli/main.ts makes cli.js executable.
  { ...shared, format: 'esm', entry: { ...entries, cli: 'src/cli/main.ts' }, dts: { entry: entries } },
  // Packages that come as ES modules only are bundled for `require`, which Node before 20.19 cannot do to them.
  { ...shared, format: 'cjs', entry: entries, dts: true, noExternal: ['parse5', 'string-width'] }
])
