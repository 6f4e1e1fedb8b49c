// Starts the page. Results that were written into it (a report mailed around) or lie beside it (`gouji view`) are opened at once.
import { render } from 'preact'
import { followLanguage, openFiles, openGiven, startEarly } from './analysis/open'
import { isSingleFile } from './analysis/start-worker'
import { App } from './components/App'
import { addDecisions, keepReviews } from './state/review'
import { note } from './state/selection'
import { followSettings, suggest } from './state/settings'

followSettings()
keepReviews()
followLanguage()

const embedded = document.getElementById('gouji-results')
const content = embedded?.textContent?.trim()
const decided = document.getElementById('gouji-baseline')?.textContent?.trim()
if (decided) addDecisions(JSON.parse(decided))
if (content) {
  suggest(embedded?.dataset.lang)
  openGiven(content)
}
render(<App />, document.getElementById('app')!)

const beside = [...document.querySelectorAll<HTMLLinkElement>('link[rel="gouji-results"]')]
if (beside.length > 0) {
  suggest(beside[0]?.dataset.lang)
  Promise.all(beside.map(async link => new File([await (await fetch(link.href)).blob()], 'results.json')))
    .then(openFiles)
    .catch((error: unknown) => {
      note.value = String(error)
    })
}
// The single file holds its worker compressed, and most readers of it never drop a file.
if (!isSingleFile()) startEarly()
