// Public entry `gouji/node`: everything of `gouji`, and reports read from files. Node only.
export * from './index'
export { describeReadError, isReadError, ReadError, type ReadErrorCode, type ReadOptions, readReport } from './read'
