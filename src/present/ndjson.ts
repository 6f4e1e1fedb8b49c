// One line of JSON a report, in the order asked for: for pipes, and for more reports than fit in memory at once elsewhere.
import { jsonText } from './json'
import { analysisShape, ordered } from './key-order'
import type { Render } from './result'

export const renderNdjson: Render = results =>
  results.map(r => `${jsonText(ordered(r.analysis, analysisShape))}\n`).join('')
