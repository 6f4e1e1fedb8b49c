// Sets of concepts as bits: a clause names a handful of some hundred and thirty, and every definition of a form is held against
// them. Plain arrays of 32-bit words, because they are made for every figure.

/** Bit `c & 31` of word `c >> 5` stands for concept number `c`. All sets of one dictionary have the same length. */
export type ConceptSet = number[]

export function has(set: Readonly<ConceptSet>, concept: number): boolean {
  return (set[concept >> 5]! & (1 << (concept & 31))) !== 0
}

export function add(set: ConceptSet, concept: number): void {
  set[concept >> 5] = set[concept >> 5]! | (1 << (concept & 31))
}

/** Adds all of `other`. */
export function addAll(set: ConceptSet, other: Readonly<ConceptSet>): void {
  for (let w = 0; w < set.length; w++) set[w] = set[w]! | other[w]!
}

/** Takes away all of `other`. */
export function removeAll(set: ConceptSet, other: Readonly<ConceptSet>): void {
  for (let w = 0; w < set.length; w++) set[w] = set[w]! & ~other[w]!
}

/** Whether the two have a concept in common. */
export function meets(a: Readonly<ConceptSet>, b: Readonly<ConceptSet>): boolean {
  for (let w = 0; w < a.length; w++) if ((a[w]! & b[w]!) !== 0) return true
  return false
}

/** How many concepts two sets share. */
export function countShared(a: Readonly<ConceptSet>, b: Readonly<ConceptSet>): number {
  let count = 0
  for (let w = 0; w < a.length; w++) for (let bits = a[w]! & b[w]!; bits !== 0; bits &= bits - 1) count++
  return count
}

/** Leaves only what is also in `other`. */
export function keepOnly(set: ConceptSet, other: Readonly<ConceptSet>): void {
  for (let w = 0; w < set.length; w++) set[w] = set[w]! & other[w]!
}

export function clear(set: ConceptSet): void {
  for (let w = 0; w < set.length; w++) set[w] = 0
}
