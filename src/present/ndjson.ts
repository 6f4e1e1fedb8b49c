// One line of JSON a report, in the order asked for: for pipes, and for more reports than fit in memory at once.
import { jsonText } from './json'
import { analysisShape, ordered } from './key-order'
import type { Render, Result, Stream } from './result'

const line = (result: Result): string => `${jsonText(ordered(result.analysis, analysisShape))}\n`

export const renderNdjson: Render = results => results.map(line).join('')
export const streamNdjson: Stream = () => line
