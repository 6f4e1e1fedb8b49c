// Recurrence of stated problems: through the years of one issuer, and over many issuers.
export { bare, clusterNear, type NearOptions } from './near'
export {
  findRecurrence,
  type Link,
  type Recurrence,
  type RecurrenceOptions,
  type RecurrenceResult,
  type StatementRef
} from './recurrence'
export { type Level, placeOf, type ReportStatements, statementsOf } from './report'
export { type CategoryShare, categoryShares, type Grouping, wilson } from './shares'
