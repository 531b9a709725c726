/** Chance that a seed decides: the same seed gives the same draws on every machine. For invented people only, never for secrets. */
export type Random = {
  /** From 0 up to, and without, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, and without, the limit. */
  readonly below: (limit: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** True so many times in a hundred. */
  readonly chance: (inHundred: number) => boolean
  readonly bytes: (count: number) => Uint8Array
}

/**
 * A stream of draws from the words of a seed. Every matter and every step has a stream of its own, so that another one
 * more draw in one place changes nothing in another.
 */
export function randomFrom(...seed: readonly (string | number)[]): Random {
  let [a, b, c, d] = scattered(seed.join('/'))

  /** sfc32: three words of state and a counter, 32 bits a draw. */
  const word = (): number => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) word()
  const next = () => word() / 4_294_967_296
  const below = (limit: number) => Math.floor(next() * limit)

  return {
    next,
    below,
    pick: (values) => {
      if (values.length === 0) throw new RangeError('There is nothing to pick from.')
      return values[below(values.length)] as (typeof values)[number]
    },
    chance: (inHundred) => next() * 100 < inHundred,
    bytes: (count) => Uint8Array.from({ length: count }, () => word() >>> 24),
  }
}

/** Four words of state out of any text (cyrb128), so that seeds which differ in one letter have nothing else in common. */
function scattered(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762]
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    a = b ^ Math.imul(a ^ sign, 597_399_067)
    b = c ^ Math.imul(b ^ sign, 2_869_860_233)
    c = d ^ Math.imul(c ^ sign, 951_274_213)
    d = a ^ Math.imul(d ^ sign, 2_716_044_179)
  }

  return [a ^ b, b ^ c, c ^ d, d ^ a]
}
