// Types of the contract `gouji/1`, taken from the zod schemas. Type imports only: zod is not loaded at run time.
import type { z } from 'zod'
import type * as s from './schema'

export type Span = z.infer<typeof s.spanSchema>
export type FormId = z.infer<typeof s.formIdSchema>
export type Source = z.infer<typeof s.sourceSchema>
export type Report = z.infer<typeof s.reportSchema>
export type Tag = z.infer<typeof s.tagSchema>
export type Topic = z.infer<typeof s.topicSchema>
export type Section = z.infer<typeof s.sectionSchema>
export type Passage = z.infer<typeof s.passageSchema>
export type Bound = z.infer<typeof s.boundSchema>
export type Range = z.infer<typeof s.rangeSchema>
export type Scope = z.infer<typeof s.scopeSchema>
export type Claim = z.infer<typeof s.claimSchema>
export type Column = z.infer<typeof s.columnSchema>
export type Cell = z.infer<typeof s.cellSchema>
export type Table = z.infer<typeof s.tableSchema>
export type Verdict = z.infer<typeof s.verdictSchema>
export type CheckKind = z.infer<typeof s.checkKindSchema>
export type CellRef = z.infer<typeof s.cellRefSchema>
export type Check = z.infer<typeof s.checkSchema>
export type Severity = z.infer<typeof s.severitySchema>
export type Evidence = z.infer<typeof s.evidenceSchema>
export type Finding = z.infer<typeof s.findingSchema>
export type CategoryId = z.infer<typeof s.categoryIdSchema>
export type Statement = z.infer<typeof s.statementSchema>
export type Warning = z.infer<typeof s.warningSchema>
export type Analysis = z.infer<typeof s.analysisSchema>
export type ReviewState = z.infer<typeof s.reviewStateSchema>
export type ReviewedFinding = z.infer<typeof s.reviewedFindingSchema>
export type Baseline = z.infer<typeof s.baselineSchema>
