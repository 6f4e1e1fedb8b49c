// SHA-256 of a file's bytes. Loading the platform's cryptography takes ten times as long as hashing a report of a few pages
// here (FIPS 180-4, sections 4 to 6), so that small files are hashed by this file and large ones by the platform.

/** With more than this, in one file or in several, the platform's speed outweighs the time it takes to load. */
const SMALL = 1 << 16

let hashed = 0
let platform: typeof import('node:crypto') | null = null

export async function sha256(bytes: Uint8Array): Promise<string> {
  hashed += bytes.length
  if (hashed <= SMALL) return smallSha256(bytes)
  platform ??= await import('node:crypto')
  // one call since Node 20.12; an object for each file is another thing to collect
  return platform.hash?.('sha256', bytes, 'hex') ?? platform.createHash('sha256').update(bytes).digest('hex')
}

/** First 32 bits of the fractional part of a root of each of the first primes. */
function rootsOfPrimes(count: number, exponent: number): Int32Array {
  const words = new Int32Array(count)
  for (let n = 2, found = 0; found < count; n++) {
    let isPrime = true
    for (let d = 2; d * d <= n && isPrime; d++) isPrime = n % d !== 0
    if (isPrime) words[found++] = (n ** exponent % 1) * 2 ** 32
  }
  return words
}

let constants: Int32Array | null = null

/** For content of less than 2^29 bytes. */
export function smallSha256(bytes: Uint8Array): string {
  constants ??= rootsOfPrimes(64, 1 / 3)
  const k = constants
  const hash = rootsOfPrimes(8, 1 / 2)
  const padded = new Uint8Array((bytes.length + 72) & ~63)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, bytes.length << 3)
  view.setUint32(padded.length - 8, bytes.length >>> 29)
  const w = new Int32Array(64)
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4)
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]!
      const y = w[i - 2]!
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
      w[i] = w[i - 16]! + s0 + w[i - 7]! + s1
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + k[i]! + w[i]!) | 0
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + s0 + ((b & c) ^ (b & d) ^ (c & d))) | 0
    }
    const words = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i++) hash[i] = hash[i]! + words[i]!
  }
  let digest = ''
  for (const word of hash) digest += (word >>> 0).toString(16).padStart(8, '0')
  return digest
}
