// What is wider than the page scrolls by itself, with the keyboard too (WCAG 2.1.1): so it can be focused, and has a name.
import type { ComponentChildren } from 'preact'

export function Scroller({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is the interaction
    <section class="scroller" tabIndex={0} aria-label={name}>
      {children}
    </section>
  )
}
