// Tests of code units: whether one is of a class of characters. It knows characters, not what they mean.

/** A class of the given characters, as a test of code units: one bit for each, so that what prose asks for stays close together. */
export function charClass(characters: string): (unit: number) => boolean {
  const bits = new Int32Array(0x10000 >> 5)
  for (let i = 0; i < characters.length; i++) bits[characters.charCodeAt(i) >> 5]! |= 1 << characters.charCodeAt(i)
  return unit => (bits[unit >> 5]! & (1 << unit)) !== 0
}
