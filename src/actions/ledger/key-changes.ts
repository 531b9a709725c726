import { readKeyChange } from '@candour/ledger'
import type { FormerKey } from '@candour/ledger/check'
import type { KeptKeyChange } from '../../store/ledger.ts'
import type { Problems } from './problem.ts'

/** A change of key that the new key vouches for. Keys are verifier keys as text. */
export type KeyChanged = {
  readonly size: number
  readonly former: string
  readonly key: string
  readonly because: string
  readonly recordedAt: string
}

/** Which keys to believe, and over how many entries. */
export type Keys = {
  /** The last key of all. */
  readonly logKey: string
  readonly former: readonly FormerKey[]
  readonly changes: readonly KeyChanged[]
  readonly notes: readonly string[]
}

/** What a kept change says, or undefined where its new key did not sign it. */
export function readKept({ note, because, recordedAt }: KeptKeyChange): KeyChanged | undefined {
  const read = readKeyChange(note)
  if (!read.ok) return undefined
  const { head, former, key } = read.value
  return { size: head.size, former, key, because, recordedAt: recordedAt.toISOString() }
}

/**
 * The keys in the order in which each took the place of the one before. What does not follow from the one before is a
 * problem: two keys cannot both have come after the same.
 *
 * @param verifier the key that the reader trusts; any of those in the row will do
 */
export function keysFrom(kept: readonly KeptKeyChange[], verifier: string, problems: Problems): Keys {
  const read = kept.map(readKept)
  const changes = read.filter((change) => change !== undefined)
  if (changes.length < read.length) {
    problems.add('key change false', {}, 'A change of the ledger’s key was not signed with the key that it names.')
  }
  for (const [at, { former, size }] of changes.entries()) {
    const before = changes[at - 1]
    if (before && (before.key !== former || before.size > size)) {
      problems.add(
        'key change false',
        { entry: size },
        `The change of the ledger’s key after ${size} entries does not follow from the change before it.`,
      )
    }
  }
  const last = changes.at(-1)
  const known = changes.some(({ former, key }) => former === verifier || key === verifier)
  if (!last || !known) return { logKey: verifier, former: [], changes, notes: [] }
  const former = changes.map((change) => ({ logKey: change.former, upTo: change.size }))
  return { logKey: last.key, former, changes, notes: kept.map(({ note }) => note) }
}
