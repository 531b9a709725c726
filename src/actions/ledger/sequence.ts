import {
  append,
  emptyTree,
  openCheckpoint,
  proveConsistency,
  readVerifierKey,
  signCheckpoint,
  type TreeHead,
  verifyConsistency,
} from '@candour/ledger'
import type { Store, Transaction } from '../../store/database.ts'
import {
  commitmentsWaiting,
  findTile,
  insertCheckpoint,
  insertEntries,
  insertTiles,
  isLedgerLocked,
  latestCheckpoint,
  lockLedger,
  nextEntry,
  type Search,
} from '../../store/ledger.ts'
import { keepCheckpointIn, keptCheckpointIn } from '../../store/ledger-files.ts'
import type { LedgerKey } from './key.ts'

/** A pool of the role that sequences: it reads commitments and adds to the ledger. */
export type Sequencer = Store

/** What one round did. */
export type Sequenced =
  | {
      readonly kind: 'signed'
      readonly entries: number
      readonly size: number
      readonly waiting: 'none' | 'perhaps more'
    }
  | { readonly kind: 'nothing waited'; readonly size: number }
  | { readonly kind: 'another process sequences' }
  /** Signing would have vouched for a ledger that is not the one signed before. `because` is one line for a person. */
  | { readonly kind: 'refused'; readonly because: string }

/** In one transaction; a backlog beyond this waits for the next round. */
const ENTRIES_AT_ONCE = 100_000

/**
 * One round: give every commitment that waits its place in the ledger, keep the tiles that follow, and sign a checkpoint,
 * all in one transaction; then keep the checkpoint in the data folder as well.
 *
 * Signs only what continues the checkpoint in the database, and only if that one continues the checkpoint kept outside.
 *
 * @param folder the data folder, where the last checkpoint is kept outside the database
 * @param search 'all' unless the round before, less than an hour ago, left none waiting
 */
export async function sequence(store: Sequencer, key: LedgerKey, folder: string, search: Search): Promise<Sequenced> {
  const work = async (tx: Transaction): Promise<Sequenced & { readonly note?: string }> => {
    await lockLedger(tx)
    const before = await soundHead(tx, key, folder)
    if ('because' in before) return { kind: 'refused', because: before.because }

    const waiting = await commitmentsWaiting(tx, search, ENTRIES_AT_ONCE)
    const { size } = before.head
    if (waiting.length === 0)
      return { kind: 'nothing waited', size, ...(before.note !== undefined && { note: before.note }) }
    const leaves = waiting.map(({ leaf }) => leaf)
    const appended = await append((path) => findTile(tx, path), before.head, leaves)
    if (!appended.ok) return { kind: 'refused', because: `the tiles of the last ${size} entries were changed` }
    const { head, resources } = appended.value
    const note = signCheckpoint({ origin: key.origin, ...head, extensions: [] }, key.signer)
    if (!note.ok) return { kind: 'refused', because: 'the ledger’s key does not sign' }

    await insertEntries(tx, size, waiting)
    await insertTiles(tx, resources)
    await insertCheckpoint(tx, head.size, note.value)
    const left = waiting.length === ENTRIES_AT_ONCE ? 'perhaps more' : 'none'
    return { kind: 'signed', entries: waiting.length, size: head.size, waiting: left, note: note.value }
  }
  const round = await store
    .transaction()
    .execute(work)
    .catch((error: unknown) => {
      if (isLedgerLocked(error)) return { kind: 'another process sequences' as const, note: undefined }
      throw error
    })
  const { note, ...sequenced } = round
  if (note !== undefined && note !== keptCheckpointIn(folder)) keepCheckpointIn(folder, note)
  return sequenced
}

/** The ledger's name, and the key that verifies it. */
type VerifiedBy = Pick<LedgerKey, 'origin' | 'verifier'>

type Sound = { readonly head: TreeHead; readonly note: string | undefined }
type Unsound = { readonly because: string }

/** The head to continue: the database's own, unless it is not what was signed before. */
export async function soundHead(tx: Transaction, key: VerifiedBy, folder: string): Promise<Sound | Unsound> {
  const [stored, kept, next] = [await latestCheckpoint(tx), keptCheckpointIn(folder), await nextEntry(tx)]
  const own = stored ? signedHead(stored.note, key) : emptyTree()
  if (kept === undefined) {
    return {
      because:
        'the checkpoint kept in the data folder (checkpoints/latest) is gone, and without it a history that was cut would pass for whole: put back a copy of the last checkpoint that somebody kept elsewhere',
    }
  }
  const outside = signedHead(kept, key)
  // After a change of key the database still ends with the former key's checkpoint. The new key signed the same over again,
  // and that lies in the data folder: it, and not the former key, is what is gone on from.
  const head = own ?? (stored && outside && saysTheSame(stored.note, kept) ? outside : undefined)
  if (head === undefined) return { because: 'the last checkpoint in the database was not signed by this installation' }
  if (outside === undefined) {
    return { because: 'the checkpoint kept in the data folder was not signed by this installation’s key' }
  }
  if (head.size < outside.size) {
    return {
      because: `the database ends at entry ${head.size}, but ${outside.size} entries were signed: an older copy was put back, or the end was cut off`,
    }
  }
  if (next !== head.size) return { because: `the checkpoint has ${head.size} entries, but the database holds ${next}` }

  const proof = await proveConsistency((path) => findTile(tx, path), outside.size, head.size)
  const continues = proof.ok && verifyConsistency({ older: outside, newer: head }, proof.value).ok
  if (!continues)
    return { because: `the ledger was changed among the first ${outside.size} entries, which were signed before` }
  return { head, note: stored?.note }
}

/** Of the same ledger, with as many entries and the same root. */
function saysTheSame(one: string, other: string): boolean {
  const [head, same] = [one, other].map((note) => note.split('\n').slice(0, 3).join('\n'))
  return head === same
}

/** What a checkpoint says, if this key signed it. */
export function signedHead(note: string, { origin, verifier }: VerifiedBy): TreeHead | undefined {
  const log = readVerifierKey(verifier)
  const opened = log.ok ? openCheckpoint(note, { origin, log: log.value, witnesses: [] }) : log
  return opened.ok ? { size: opened.value.checkpoint.size, root: opened.value.checkpoint.root } : undefined
}
