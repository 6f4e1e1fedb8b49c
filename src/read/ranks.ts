// Positions to ranks: the grid lines that are really used, and how many of them lie before a place.

/** The different values in order. */
export const ranks = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b)

/** How many of the sorted `values` are below `value`. */
export function rankOf(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
