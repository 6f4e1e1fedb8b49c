// Values that are made at their first use: most dictionaries are not needed for most texts.

/** `make`, run at the first call; what it makes is never `undefined`. */
export function lazily<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
