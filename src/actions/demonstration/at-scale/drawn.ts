import type { Random } from '../random.ts'

/** One of several, each so many times in a hundred. */
export function drawn<Kind extends string>(random: Random, shares: Readonly<Record<Kind, number>>): Kind {
  const kinds = Object.entries(shares) as [Kind, number][]
  let left = random.next() * kinds.reduce((sum, [, share]) => sum + share, 0)
  for (const [kind, share] of kinds) {
    left -= share
    if (left < 0) return kind
  }

  return (kinds.at(-1) as [Kind, number])[0]
}
