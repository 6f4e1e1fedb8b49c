// Sets of characters as tables, so that one look says whether a character is in the set.

/** 1 at the code unit of each of the characters, 0 elsewhere. */
export function setOf(characters: string): Uint8Array {
  const table = new Uint8Array(65536)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
