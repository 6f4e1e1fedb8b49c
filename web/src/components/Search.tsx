// Search in the report that is open: hits are marked when typing pauses; Enter and the arrows go from one to the next.
import { useEffect, useState } from 'preact/hooks'
import { messages } from '../messages'
import { hit, hits, query, stepHit } from '../state/selection'

const PAUSE_MS = 120

export function Search() {
  const m = messages.value
  const [typed, setTyped] = useState(query.value)
  useEffect(() => {
    if (typed === query.value) return
    const timer = setTimeout(() => {
      query.value = typed
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const { starts } = hits.value
  return (
    <search class="search">
      <input
        id="search"
        type="search"
        placeholder={m.search}
        aria-label={m.search}
        value={typed}
        onInput={e => setTyped(e.currentTarget.value)}
        onKeyDown={e => {
          if (e.key !== 'Enter') return
          e.preventDefault()
          query.value = typed
          stepHit(e.shiftKey ? -1 : 1)
        }}
      />
      {query.value !== '' && (
        <>
          <button type="button" aria-label={m.previousHit} disabled={starts.length === 0} onClick={() => stepHit(-1)}>
            ↑
          </button>
          <button type="button" aria-label={m.nextHit} disabled={starts.length === 0} onClick={() => stepHit(1)}>
            ↓
          </button>
          <span class="quiet" role="status">
            {starts.length === 0 ? m.searchHits(0) : m.hitOf(hit.value + 1, starts.length)}
          </span>
        </>
      )}
    </search>
  )
}
