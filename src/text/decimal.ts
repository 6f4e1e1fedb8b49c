// Exact decimal arithmetic: a constructor of our own, so that no other user of big.js can change its precision.
import createBig from 'big.js'

export type { Big } from 'big.js'

/** Exact decimals. Division keeps 40 digits after the point. */
export const Decimal = createBig()
Decimal.DP = 40
