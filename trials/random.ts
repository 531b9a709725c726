/** Numbers that look random and are the same on every machine, so that what failed can be made to fail again. */
export type Random = {
  /** A whole number from 0 up to, and not including, the limit. */
  below(limit: number): number
  pick<T>(from: readonly [T, ...T[]]): T
  bytes(count: number): Uint8Array
}

/** A sequence of its own for each step, so that a step does not depend on which ran before it. */
export function randomFor(seed: number, step: number): Random {
  let state = mixed(mixed(seed) ^ mixed(step + 0x9e3779b9))

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    return mixed(state)
  }
  function below(limit: number): number {
    return Math.floor((next() / 2 ** 32) * limit)
  }

  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  }
}

/** One round of murmur3's finaliser: every bit of the answer depends on every bit given. */
function mixed(given: number): number {
  const once = Math.imul(given ^ (given >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
