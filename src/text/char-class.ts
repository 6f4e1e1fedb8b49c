// Tests of code units: whether one is of a class of characters. It knows characters, not what they mean.

/**
 * A class of the given characters, as a test of code units: one bit for each, so that what prose asks for stays close together, and
 * none beyond the last of them, so that a class of signs is asked nothing by ideographs.
 */
export function charClass(characters: string): (unit: number) => boolean {
  let last = 0
  for (let i = 0; i < characters.length; i++) last = Math.max(last, characters.charCodeAt(i))
  const bits = new Int32Array((last >> 5) + 1)
  for (let i = 0; i < characters.length; i++) bits[characters.charCodeAt(i) >> 5]! |= 1 << characters.charCodeAt(i)
  return unit => unit <= last && (bits[unit >> 5]! & (1 << unit)) !== 0
}
