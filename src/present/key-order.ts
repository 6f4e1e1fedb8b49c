// The order of keys in printed JSON. Part of the contract: two runs over one file are equal byte for byte, and a diff of
// two drafts shows what changed. The types make a forgotten or unknown key an error; a test compares with the schemas.
import type {
  Analysis,
  Cell,
  CellRef,
  Check,
  Claim,
  Evidence,
  Finding,
  Passage,
  Range,
  Report,
  Scope,
  Section,
  Source,
  Span,
  Statement,
  Table,
  Warning
} from '../model'

/** Lists all keys of `T`, each once as far as types can tell. */
const keysOf =
  <T>() =>
  <const K extends readonly (keyof T & string)[]>(
    ...keys: [keyof T] extends [K[number]] ? K : [missing: Exclude<keyof T, K[number]>]
  ): readonly (keyof T & string)[] =>
    keys as unknown as K

/** Keys of one kind of object, and the kinds of the objects below it. */
export interface Shape {
  keys: readonly string[]
  of?: Readonly<Record<string, Shape>>
}

const span: Shape = { keys: keysOf<Span>()('start', 'end') }

const report: Shape = {
  keys: keysOf<Report>()('title', 'issuer', 'year', 'form', 'publishedOn', 'period', 'kind', 'source'),
  of: {
    period: { keys: keysOf<NonNullable<Report['period']>>()('from', 'to') },
    source: { keys: keysOf<Source>()('name', 'mediaType', 'bytes', 'sha256') }
  }
}

export const claimShape: Shape = {
  keys: keysOf<Claim>()(
    'start',
    'end',
    'id',
    'text',
    'value',
    'unit',
    'bound',
    'range',
    'subject',
    'indicator',
    'of',
    'negated',
    'modality',
    'role',
    'scope',
    'year',
    'section',
    'sentence',
    'candidates',
    'context',
    'why'
  ),
  of: {
    range: { keys: keysOf<Range>()('min', 'max', 'minOpen', 'maxOpen') },
    scope: { keys: keysOf<Scope>()('kind', 'name') },
    sentence: span,
    why: { keys: keysOf<Claim['why'][number]>()('start', 'end', 'concept') }
  }
}

const cellKeys = keysOf<Cell>()(
  'start',
  'end',
  'indicator',
  'column',
  'value',
  'unit',
  'raw',
  'label',
  'row',
  'gridColumn'
)

/** A cell listed outside of its table. */
export const cellShape: Shape = { keys: ['table', 'form', ...cellKeys] }

const table: Shape = {
  keys: keysOf<Table>()('start', 'end', 'id', 'form', 'part', 'certainty', 'cells', 'unmatched'),
  of: { cells: { keys: cellKeys } }
}

const check: Shape = {
  keys: keysOf<Check>()(
    'id',
    'rule',
    'kind',
    'verdict',
    'stated',
    'computed',
    'difference',
    'claims',
    'cells',
    'formula',
    'why'
  ),
  of: { cells: { keys: keysOf<CellRef>()('indicator', 'column') } }
}

const finding: Shape = {
  keys: keysOf<Finding>()('rule', 'severity', 'message', 'explanation', 'evidence', 'check', 'fingerprint', 'review'),
  of: {
    evidence: { keys: keysOf<Evidence>()('start', 'end', 'role', 'where') },
    review: { keys: keysOf<NonNullable<Finding['review']>>()('standing', 'state', 'comment', 'before') }
  }
}

const statement: Shape = {
  keys: keysOf<Statement>()('start', 'end', 'text', 'categories', 'section'),
  of: { categories: { keys: keysOf<Statement['categories'][number]>()('id', 'score', 'words') } }
}

export const analysisShape: Shape = {
  keys: keysOf<Analysis>()(
    'schema',
    'report',
    'sections',
    'passages',
    'claims',
    'tables',
    'checks',
    'findings',
    'problems',
    'plans',
    'warnings',
    'text'
  ),
  of: {
    report,
    sections: {
      keys: keysOf<Section>()('start', 'end', 'id', 'level', 'heading', 'headingStart', 'tag', 'topics', 'parent')
    },
    passages: { keys: keysOf<Passage>()('start', 'end', 'tag', 'section') },
    claims: claimShape,
    tables: table,
    checks: check,
    findings: finding,
    problems: statement,
    plans: statement,
    warnings: { keys: keysOf<Warning>()('code', 'message') }
  }
}

/** A copy of `value` with its keys in the contract's order and nothing beside them. */
export function ordered(value: unknown, shape: Shape | undefined): unknown {
  if (Array.isArray(value)) return value.map(x => ordered(x, shape))
  if (value === null || typeof value !== 'object' || shape === undefined) return value
  const source = value as Record<string, unknown>
  const copy: Record<string, unknown> = {}
  for (const key of shape.keys) {
    if (source[key] !== undefined) copy[key] = ordered(source[key], shape.of?.[key])
  }
  return copy
}
