import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { dictionaries } from './scripts/dictionaries-plugin'
import { internalNames } from './scripts/internal-names'

const shared: Options = {
  target: 'node20',
  splitting: true,
  treeshake: true,
  minify: true,
  esbuildPlugins: [dictionaries()]
}

// The library. Both formats write into dist side by side; `npm run build` removes what is old.
// Chinese words stay readable and half as long as their escapes.
const library: Options = {
  ...shared,
  platform: 'neutral',
  esbuildPlugins: [dictionaries('src/index.ts')],
  entry: {
    index: 'src/index.ts',
    node: 'src/node.ts',
    corpus: 'src/corpus/index.ts',
    config: 'src/config/index.ts',
    schema: 'src/schema.ts',
    segment: 'src/segment/index.ts',
    problems: 'src/corpus/recurrence/index.ts'
  },
  esbuildOptions: options => {
    options.charset = 'utf8'
  }
}

// Packages that come as ES modules only are bundled for `require`, which Node before 20.19 cannot do to them.
const bundled = ['parse5', 'string-width']

// What esbuild does not do, and does not undo when a user bundles with it: functions stand together, before the rest, and what is used
// once stands where it is used. Functions stay whole: spread out, they get worse names from other bundlers. Not for CommonJS, where
// Node could no longer tell what is exported. `unsafe` writes calls of built-in constructors short: nobody here replaces them.
const terser: Options = {
  minify: 'terser',
  terserOptions: {
    module: true,
    ecma: 2020,
    compress: { passes: 3, hoist_funs: true, pure_getters: true, unsafe: true, reduce_funcs: false, sequences: false }
  }
}

export default defineConfig([
  {
    ...library,
    ...terser,
    format: 'esm',
    esbuildOptions: options => {
      options.charset = 'utf8'
      options.mangleProps = internalNames
    }
  },
  { ...library, format: 'cjs', noExternal: bundled },
  { ...library, format: ['esm', 'cjs'], dts: { only: true } },
  // The command: one file, which the engine reads fastest in ASCII, and the launcher that keeps what was compiled of it.
  {
    ...shared,
    platform: 'node',
    format: 'cjs',
    splitting: false,
    // Rollup's tree shaking would load all that any command may need at once.
    treeshake: false,
    shims: true,
    noExternal: [...bundled, 'big.js'],
    entry: { program: 'src/cli/main.ts', cli: 'src/cli/start.ts' },
    onSuccess: async () => {
      const program = 'dist/program.cjs'
      // Code from a cache has no `import()` of its own; the launcher hands it one.
      // Patterns keep their characters where strings are escaped: what is left becomes ASCII here.
      const source = readFileSync(program, 'utf8')
        .trimEnd()
        .replace(/\bimport\(/g, 'dynamicImport(')
        .replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      writeFileSync(program, `${source}\n// ${createHash('sha256').update(source).digest('hex').slice(0, 16)}\n`)
      writeFileSync('dist/cli.js', "#!/usr/bin/env node\nimport './cli.cjs'\n")
      chmodSync('dist/cli.js', 0o755)
    }
  }
])
