// Public entry `gouji/problems`: categories of stated problems; what comes back through the years of one issuer; over many issuers, how
// often each category is admitted and which wording travels.
export type { Statement } from '../../model'
export { type Category, type CategoryMeaning, categories, classify, subjectsOf } from './categories'
export { bare, clusterNear, type NearOptions } from './near'
export { type Level, type Place, placeOf } from './place'
export {
  findRecurrence,
  type Link,
  type Recurrence,
  type RecurrenceOptions,
  type RecurrenceResult,
  type StatementRef
} from './recurrence'
export { type ReportStatements, statementsOf } from './report'
export { type CategoryShare, categoryShares, type Grouping, wilson } from './shares'
