// Text of a report as text: signs that are hidden, or that would turn the reading direction, stand as visible words.
import { visible } from '../../../src/present/visible'
import { runsOf } from '../reading/search'
import { HIT_ELEMENT } from '../state/selection'

// Nearly all text is plain; the long pattern of `visible` is for the rest.
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]/

export const shown = (text: string): string => (SUSPECT.test(text) ? visible(text) : text)

export interface HitsHere {
  starts: readonly number[]
  length: number
  /** Start of the hit that the search stands at, null when it is elsewhere. */
  current: number | null
}

/** `text[start, end)` with the hits in it marked. */
export function Words({ text, start, end, hits }: { text: string; start: number; end: number; hits: HitsHere }) {
  if (hits.starts.length === 0) return <>{shown(text.slice(start, end))}</>
  return (
    <>
      {runsOf(start, end, hits.starts, hits.length).map(run =>
        run.isHit ? (
          <mark
            key={run.start}
            id={run.start === hits.current ? HIT_ELEMENT : undefined}
            aria-current={run.start === hits.current ? 'true' : undefined}
          >
            {shown(text.slice(run.start, run.end))}
          </mark>
        ) : (
          shown(text.slice(run.start, run.end))
        )
      )}
    </>
  )
}
