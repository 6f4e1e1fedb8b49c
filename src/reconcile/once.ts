// Values that several rules need of one ledger or one set of cells: computed at the first call, kept as long as it lives.

/** Something that keeps what was computed of it. */
export interface Keeper {
  /** Written by `once` alone. */
  readonly kept: unknown[]
}

let slots = 0

/** `make`, run once for every object it is asked about; what it makes is never `undefined`. */
export function once<K extends Keeper, V>(make: (key: K) => V): (key: K) => V {
  const slot = slots++
  return key => {
    if (key.kept[slot] === undefined) key.kept[slot] = make(key)
    return key.kept[slot] as V
  }
}
