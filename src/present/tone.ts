// The few tones the terminal view is painted in, and who paints them. Meaning never hangs on a colour alone: every tone
// goes with a sign or a word.

export type Tone = 'plain' | 'strong' | 'quiet' | 'error' | 'warning' | 'info' | 'good' | 'mark' | 'part'

export type Paint = (tone: Tone, text: string) => string

export const noPaint: Paint = (_, text) => text

/** Paints with ANSI colours. The library loads only when colours are wanted. */
export async function colourPaint(): Promise<Paint> {
  const { default: colours } = await import('picocolors')
  const c = colours.createColors(true)
  const tones: Record<Tone, (text: string) => string> = {
    plain: text => text,
    strong: c.bold,
    quiet: c.dim,
    error: text => c.bold(c.red(text)),
    warning: c.yellow,
    info: c.cyan,
    good: c.green,
    mark: text => c.bold(c.underline(c.red(text))),
    part: c.underline
  }
  return (tone, text) => (text === '' ? '' : tones[tone](text))
}

/**
 * Whether to paint: NO_COLOR forbids (https://no-color.org), FORCE_COLOR demands (0 and false forbid), else a terminal that
 * is not dumb.
 */
export function wantsColour(env: Record<string, string | undefined>, isTerminal: boolean): boolean {
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return isTerminal && env.TERM !== 'dumb'
}
