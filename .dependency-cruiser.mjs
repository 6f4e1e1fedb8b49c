// The floors of docs/architecture.md as import rules, for dependency-cruiser: an import may only go down the list, or
// sideways inside one folder; nothing goes in circles; the core runs anywhere. `npm run floors` checks `src`.
import { fileURLToPath } from 'node:url'

/** Folders of `src`, top floor first. Folders on one floor do not import each other. */
export const FLOORS = [
  ['cli', 'web'],
  ['present', 'config'],
  ['corpus'],
  ['analyze', 'extract-claims'],
  ['reconcile', 'problems'],
  ['claims', 'tables'],
  ['structure'],
  ['read'],
  ['segment'],
  ['forms', 'lexicon'],
  ['text'],
  ['model']
]

/** Files that hold zod schemas, wherever they stand. */
const SCHEMAS = '^src/.*/schema(/|\\.ts$)'

// `analyze` is one file and may become a folder; the public entries (index, node, schema) stand above all floors.
const path = name => `^src/${name}(/|\\.ts$)`

const upward = FLOORS.flatMap((floor, level) =>
  floor.flatMap(name => {
    const forbidden = FLOORS.slice(0, level + 1)
      .flat()
      .filter(other => other !== name)
    if (forbidden.length === 0) return []
    return {
      name: `floor-${name}`,
      comment: `${name} may import only what stands on lower floors`,
      severity: 'error',
      from: { path: path(name) },
      to: { path: `^src/(${forbidden.join('|')})(/|\\.ts$)` }
    }
  })
)

export default {
  forbidden: [
    ...upward,
    {
      name: 'below-the-entries',
      comment: 'public entries are doors: nothing inside walks through them',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index|node|schema)\\.ts$' },
      to: { path: '^src/(index|node|schema)\\.ts$' }
    },
    {
      name: 'known-floor',
      comment: 'a new folder of src needs a place in FLOORS',
      severity: 'error',
      from: { path: `^src/(?!(${FLOORS.flat().join('|')})(/|\\.ts$))(?!(index|node|schema)\\.ts$)` },
      to: {}
    },
    {
      name: 'read-is-for-node',
      comment: 'only cli, corpus and the entry for Node may read files',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(read|cli|corpus)/|^src/node\\.ts$' },
      to: { path: '^src/read/' }
    },
    {
      name: 'no-circle',
      comment: 'modules that need each other are one module or three',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true }
    },
    {
      name: 'core-runs-anywhere',
      comment: 'what `gouji` exports must run in a browser: no module of Node anywhere below it',
      severity: 'error',
      from: { path: '^src/(index\\.ts|analyze|reconcile|problems|claims|tables|structure|forms|lexicon|text|model)' },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'schemas-by-type',
      comment: 'schemas are for tests and for user files; the core takes only their types and does not load zod',
      severity: 'error',
      from: { path: '^src/', pathNot: `${SCHEMAS}|^src/(schema|node)\\.ts$|^src/(cli|config|corpus|read)/` },
      to: { path: `(^|/)node_modules/zod/|${SCHEMAS}`, dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'declared',
      comment: 'what the built package imports is a dependency of it',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'npm-peer', 'npm-optional']
      }
    },
    {
      name: 'exists',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Counts type imports too: a type that points up a floor is a floor in the wrong place.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: fileURLToPath(new URL('tsconfig.json', import.meta.url)) },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] }
  }
}
