// Values that several rules need of one ledger or one set of cells: computed at the first call, kept as long as it lives.

/** `make`, run once for every object it is asked about. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>()
  return key => {
    const kept = known.get(key)
    if (kept !== undefined) return kept.value
    const value = make(key)
    known.set(key, { value })
    return value
  }
}
