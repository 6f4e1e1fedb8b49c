// What the name of an element says of it, as bits. Names that only government sites give are in `pages.ts`.

export const TRAIT = {
  /** Its text is no text of the page. */
  silent: 1,
  /** Stands on lines of its own. */
  block: 2,
  /** Blanks and line ends in it are printed as they are. */
  preformatted: 4,
  heading: 8,
  /** A line or list, which is content as a whole. */
  line: 16,
  link: 32,
  /** Not shown, by style or attribute. */
  hidden: 64,
  /** Named as site software names the article. */
  article: 128,
  /** Named as furniture. */
  furniture: 256,
  breaks: 512
} as const

const NAMED: readonly (readonly [number, string])[] = [
  [
    TRAIT.silent,
    'head title meta link base script style noscript template xml iframe frame frameset noframes object embed applet param ' +
      'svg math canvas audio video map area select option optgroup datalist textarea input button progress meter del rp'
  ],
  [
    TRAIT.block,
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre section summary table ' +
      'tbody td tfoot th thead tr ul xmp'
  ],
  [TRAIT.preformatted, 'pre xmp listing plaintext'],
  [TRAIT.heading, 'h1 h2 h3'],
  [TRAIT.line, 'p h1 h2 h3 h4 h5 h6 ul ol dl span font a b strong pre'],
  [TRAIT.link, 'a'],
  [TRAIT.breaks, 'br hr']
]

export const traitsByName = new Map<string, number>()
for (const [trait, names] of NAMED) {
  for (const name of names.split(' ')) traitsByName.set(name, (traitsByName.get(name) ?? 0) | trait)
}
