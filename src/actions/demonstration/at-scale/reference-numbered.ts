import { createHash } from 'node:crypto'

const WIDE = 24
const ALL = (1 << WIDE) - 1

/**
 * Five bytes for the reference of the matter of this number: no two numbers below 2²⁴ give the same, so that batches which
 * are written at once, or taken up after an end, need not know of each other. They are of the even half.
 */
export function referencesOf(seed: string): (number: number) => Uint8Array {
  const salt = createHash('sha256').update(`${seed}/references`).digest().readUInt32BE() & ALL

  return (number) => {
    let value = (number ^ salt) & ALL
    // Each step can be undone, so that the whole is an exchange of numbers among themselves.
    for (const odd of [0x9e3779, 0x85ebc9, 0xc2b2ad]) {
      value = Math.imul(value, odd) & ALL
      value ^= value >>> 13
    }

    return Uint8Array.of((value >>> 20) << 1, (value >>> 15) & 31, (value >>> 10) & 31, (value >>> 5) & 31, value & 31)
  }
}
