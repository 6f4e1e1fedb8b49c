// Lists made of lists, for code that runs at every report.

/** `things.flatMap(listOf)` for lists alone. The engine's own asks of every element whether it is there and whether it is a list, thirty times as slow. */
export function concatMap<T, V>(things: readonly T[], listOf: (thing: T) => readonly V[]): V[] {
  const all: V[] = []
  for (const thing of things) for (const one of listOf(thing)) all.push(one)
  return all
}
