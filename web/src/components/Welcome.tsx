// What an empty page says: drop reports here, or look at the samples.
import { openFiles } from '../analysis/open'
import { messages } from '../messages'

/** Sample reports are built into the page as its own files, under names that the build gives them. */
const SAMPLES = import.meta.glob<string>('../../../corpus/reports/*.txt', { query: '?url', import: 'default' })

async function openSamples(): Promise<void> {
  const files = await Promise.all(
    Object.entries(SAMPLES).map(async ([path, url]) => {
      const response = await fetch(await url())
      return new File([await response.blob()], path.slice(path.lastIndexOf('/') + 1))
    })
  )
  await openFiles(files)
}

export function Welcome() {
  const m = messages.value
  const hasSamples = Object.keys(SAMPLES).length > 0 && location.protocol.startsWith('http')
  return (
    <main class="welcome">
      <h1>{m.brand}</h1>
      <p class="tagline">{m.tagline}</p>
      <div class="target">
        <p>{m.dropHere}</p>
        <p class="quiet">{m.dropNote}</p>
      </div>
      {hasSamples && (
        <button type="button" onClick={() => void openSamples()}>
          {m.samples}
        </button>
      )}
    </main>
  )
}
