import type { World } from '../acting.ts'

/** The same world, which never gives five bytes out of which the same reference would be made twice. */
export function neverTwice(world: World): World {
  const given = new Set<string>()

  return {
    now: world.now,
    bytes: (count) => {
      for (;;) {
        const drawn = world.bytes(count)
        if (count !== 5) return drawn
        const reference = drawn.map((byte) => byte & 31).join()
        if (given.has(reference)) continue
        given.add(reference)

        return drawn
      }
    },
  }
}
