// Starts the page. Results that were written into it (a report mailed around) or lie beside it (`gouji view`) are opened at once.
import { render } from 'preact'
import { openFiles, openGiven, startEarly } from './analysis/open'
import { App } from './components/App'
import { keepReviews } from './state/review'
import { note } from './state/selection'
import { followSettings } from './state/settings'
import './style.css'

followSettings()
keepReviews()

const embedded = document.getElementById('gouji-results')?.textContent?.trim()
if (embedded) openGiven(JSON.parse(embedded))
render(<App />, document.getElementById('app')!)

const beside = document.querySelector<HTMLLinkElement>('link[rel="gouji-results"]')?.href
if (beside) {
  fetch(beside)
    .then(response => response.blob())
    .then(content => openFiles([new File([content], 'results.json')]))
    .catch((error: unknown) => {
      note.value = String(error)
    })
}
// The single file holds its worker compressed, and most readers of it never drop a file.
if (import.meta.env.MODE !== 'single') startEarly()
