// What an empty page says: drop reports here, or look at the samples; and what it is for.
import { openFiles } from '../analysis/open'
import { isSingleFile } from '../analysis/start-worker'
import { messages } from '../messages'

/** Sample reports are built into the site as its own files, under names that the build gives them. */
const SAMPLES = import.meta.glob<string>(
  [
    '../../../corpus/reports/{qinghe-2018-blanks,qinghe-2021,yunlan-2015,yunlan-2023,bailuzhou-2020,shiqiao-2018,wangxi-2016}.txt',
    '../../../corpus/reports/yunlan-ecology-2022.html'
  ],
  { query: '?url', import: 'default', eager: true }
)

async function openSamples(): Promise<void> {
  const files = await Promise.all(
    Object.entries(SAMPLES).map(async ([path, url]) => {
      const response = await fetch(url)
      return new File([await response.blob()], path.slice(path.lastIndexOf('/') + 1))
    })
  )
  openFiles(files)
}

export function Welcome() {
  const m = messages.value
  return (
    <main class="welcome" id="main" tabIndex={-1}>
      <h1>{m.brand}</h1>
      <p class="tagline">{m.tagline}</p>
      <button type="button" class="target" onClick={() => document.getElementById('files')?.click()}>
        <strong>{m.dropHere}</strong>
        <span class="quiet">{m.dropNote}</span>
      </button>
      {!isSingleFile() && (
        <button type="button" onClick={() => void openSamples()}>
          {m.samples}
        </button>
      )}
      <dl class="can">
        {m.can.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </main>
  )
}
