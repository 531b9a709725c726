import { createCipheriv, createHash } from 'node:crypto'
import type { World } from '../../acting.ts'

const POOL = 65_536

/** The chance of a whole force: millions of bytes from one seed, the same on every machine. For invented people only. */
export type Chance = {
  readonly bytes: (count: number) => Uint8Array
  /** An id of the instant (RFC 9562 version 7), as `actingAs` makes them, without the cost of one call for each. */
  readonly idAt: (instant: number) => string
}

/** A stream of bytes from a seed and what it is for: AES in counter mode, because millions of bytes are asked for. */
export function chanceFrom(...seed: readonly (string | number)[]): Chance {
  const key = createHash('sha256').update(seed.join('/')).digest()
  const stream = createCipheriv('aes-128-ctr', key.subarray(0, 16), key.subarray(16, 32))
  const nothing = Buffer.alloc(POOL)
  let pool = stream.update(nothing)
  let used = 0
  const bytes = (count: number): Buffer => {
    if (used + count > POOL) {
      pool = stream.update(nothing)
      used = 0
    }
    used += count

    return pool.subarray(used - count, used)
  }

  return {
    bytes: (count) => Uint8Array.from(bytes(count)),
    idAt: (instant) => {
      const time = instant.toString(16).padStart(12, '0')
      const rest = bytes(10).toString('hex')
      const variant = '89ab'[Number.parseInt(rest.charAt(4), 16) & 3]

      return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(1, 4)}-${variant}${rest.slice(5, 8)}-${rest.slice(8)}`
    },
  }
}

/** The clock stands at an instant, and chance comes from the seed. */
export function worldOf(instant: Date, chance: Chance): World {
  return { now: () => instant, bytes: chance.bytes }
}

/** Which half of all references a world draws from: batches that run at once can never draw the same one. */
export type Half = 'even' | 'odd'

/** The same world, whose references lie in one half. Five bytes are asked for where a reference is made, and only there. */
export function drawingFrom(half: Half, world: World): World {
  return {
    now: world.now,
    bytes: (count) => {
      const drawn = world.bytes(count)
      if (count === 5) drawn[0] = ((drawn[0] ?? 0) & 0xfe) | (half === 'odd' ? 1 : 0)

      return drawn
    },
  }
}
