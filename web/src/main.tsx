// Starts the page. Results that were written into it (a report mailed around) are opened at once.
import { render } from 'preact'
import { openedFrom, parseResults, show, warmUp } from './analysis/open'
import { App } from './components/App'
import { add } from './state/reports'
import { keepReviews } from './state/review'
import { followSettings } from './state/settings'
import './style.css'

followSettings()
keepReviews()

const embedded = document.getElementById('gouji-results')?.textContent
if (embedded) {
  const opened = parseResults(embedded).map(a => openedFrom(a, a.report.title ?? ''))
  add(opened)
  if (opened[0]) show(opened[0].key, opened.length > 1 ? 'overview' : 'report')
} else {
  warmUp()
}

render(<App />, document.getElementById('app')!)
