// Exact decimal arithmetic, on whole numbers of any length.

/** Digits behind the point that a division keeps. */
const DIVISION_PLACES = 40

const WRITTEN = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent)

/** A decimal: `coefficient` with its last `places` digits behind the point. It never changes. */
export class Decimal {
  private readonly coefficient: bigint
  private readonly places: number

  /**
   * @param value `-12.50`, `1e-7`, or a number, which is taken as it prints; a whole number with its places
   * @throws RangeError on what is no number
   */
  constructor(value: string | number | bigint, places = 0) {
    if (typeof value === 'bigint') {
      this.coefficient = value
      this.places = places
      return
    }
    const [written, sign, whole, fraction = '', exponent = '0'] = WRITTEN.exec(String(value)) ?? []
    if (written === undefined || `${whole}${fraction}` === '') throw new RangeError(`no decimal number: ${value}`)
    const digits = BigInt(`${whole}${fraction}`)
    const behind = fraction.length - Number(exponent)
    this.coefficient = (sign === '-' ? -digits : digits) * (behind < 0 ? powerOfTen(-behind) : 1n)
    this.places = Math.max(behind, 0)
  }

  plus(other: Addend): Decimal {
    const added = of(other)
    const places = Math.max(this.places, added.places)
    return new Decimal(this.scaled(places) + added.scaled(places), places)
  }

  minus(other: Addend): Decimal {
    return this.plus(of(other).times(-1))
  }

  times(other: Addend): Decimal {
    const factor = of(other)
    return new Decimal(this.coefficient * factor.coefficient, this.places + factor.places)
  }

  /** Rounded to 40 places. */
  div(other: Addend): Decimal {
    const divisor = of(other)
    const more = DIVISION_PLACES + divisor.places - this.places
    const [above, below] = more < 0 ? [1n, powerOfTen(-more)] : [powerOfTen(more), 1n]
    return new Decimal(divided(this.coefficient * above, divisor.coefficient * below), DIVISION_PLACES)
  }

  /** Rounded to the nearest, halves away from zero. */
  round(places: number): Decimal {
    if (places >= this.places) return this
    return new Decimal(divided(this.coefficient, powerOfTen(this.places - places)), places)
  }

  abs(): Decimal {
    return this.coefficient < 0n ? this.times(-1) : this
  }

  /** Negative, zero or positive. */
  cmp(other: Addend): number {
    const against = of(other)
    const places = Math.max(this.places, against.places)
    const [left, right] = [this.scaled(places), against.scaled(places)]
    return left < right ? -1 : left > right ? 1 : 0
  }

  /** The unit of the last digit that is no zero: 100 for 12300, 0.01 for 98.250. */
  lastUnit(): Decimal {
    return new Decimal(`1e${endingZeros(String(this.coefficient)) - this.places}`)
  }

  /** All digits, without an exponent and without zeros at the end of a fraction: `12.5`. */
  toFixed(): string {
    const negative = this.coefficient < 0n
    const digits = String(negative ? -this.coefficient : this.coefficient).padStart(this.places + 1, '0')
    const point = digits.length - this.places
    const end = Math.max(point, digits.length - endingZeros(digits))
    return `${negative ? '-' : ''}${digits.slice(0, point)}${end === point ? '' : `.${digits.slice(point, end)}`}`
  }

  /** The nearest number. */
  toNumber(): number {
    return Number(this.toFixed())
  }

  private scaled(places: number): bigint {
    return places === this.places ? this.coefficient : this.coefficient * powerOfTen(places - this.places)
  }
}

function endingZeros(digits: string): number {
  let end = digits.length
  while (end > 0 && digits.charCodeAt(end - 1) === 0x30) end--
  return digits.length - end
}

type Addend = Decimal | string | number

const of = (value: Addend): Decimal => (value instanceof Decimal ? value : new Decimal(value))

/** Rounded to the nearest, halves away from zero. Throws RangeError on division by zero. */
function divided(above: bigint, below: bigint): bigint {
  const [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below]
  const quotient = (2n * a + b) / (2n * b)
  return above < 0n === below < 0n ? quotient : -quotient
}
