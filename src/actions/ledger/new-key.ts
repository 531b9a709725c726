import { emptyTree, signKeyChange, type TreeHead } from '@candour/ledger'
import type { Transaction } from '../../store/database.ts'
import { insertKeyChange, keyChanges, latestCheckpoint, lockLedger, type WhyChanged } from '../../store/ledger.ts'
import { keepCheckpointIn, keptCheckpointIn, takeNextKeyIn, verifierIn } from '../../store/ledger-files.ts'
import type { Acting } from '../acting.ts'
import { nextLedgerKeyIn, stateOfKeyIn } from './key.ts'
import { type Sequencer, signedHead, soundHead } from './sequence.ts'

export type { WhyChanged } from '../../store/ledger.ts'

/** What became of it; `because` is one line for a person. */
export type KeyReplaced =
  | { readonly kind: 'replaced'; readonly former: string; readonly key: string; readonly size: number }
  | { readonly kind: 'refused'; readonly because: string }

/**
 * Let a new key sign the ledger from now on. It signs a note that names the former key and the last checkpoint, which must
 * continue the one kept outside the database; that is an act, and the note is published.
 *
 * Interrupted at any point, it can be run again and ends as it would have: the new key lies ready before anything is
 * recorded and takes its place last, and meanwhile nobody signs.
 *
 * @param why what is stated of the key that is replaced; where it lies whole in the data folder, only that others have it
 */
export async function replaceLedgerKey(
  acting: Acting,
  sequencer: Sequencer,
  folder: string,
  why: WhyChanged,
): Promise<KeyReplaced> {
  const former = verifierIn(folder)
  const unfit = former === undefined ? NOTHING_SIGNED : whyNot(stateOfKeyIn(folder), why)
  if (former === undefined || unfit !== undefined) return { kind: 'refused', because: unfit ?? NOTHING_SIGNED }
  const origin = former.split('+')[0] ?? ''
  const next = nextLedgerKeyIn(folder, origin)

  return sequencer.transaction().execute(async (tx): Promise<KeyReplaced> => {
    await lockLedger(tx)
    const head = await headToName(tx, { origin, verifier: former }, next, folder)
    if ('because' in head) return { kind: 'refused', because: head.because }
    const note = signKeyChange(head, former, next.signer)
    if (!note.ok) return { kind: 'refused', because: 'the new key does not sign' }

    keepCheckpointIn(folder, note.value)
    await acting.once('replace ledger key', { kind: 'installation' }, async (staff) => {
      const known = await keyChanges(staff)
      if (known.some((each) => each.note === note.value)) return
      await insertKeyChange(staff, { id: acting.newId(), size: head.size, because: why, note: note.value })
    })
    takeNextKeyIn(folder, next.verifier, `ledger.replaced-${former.split('+')[1]}`)
    return { kind: 'replaced', former, key: next.verifier, size: head.size }
  })
}

type Verified = { readonly origin: string; readonly verifier: string }

/** What the former key signed last, if today's ledger continues it; or, after an interruption, what the new one named already. */
async function headToName(
  tx: Transaction,
  former: Verified,
  next: Verified,
  folder: string,
): Promise<TreeHead | { readonly because: string }> {
  const begun = signedHead(keptCheckpointIn(folder) ?? '', next)
  if (!begun) {
    const sound = await soundHead(tx, former, folder)
    return 'because' in sound ? sound : sound.head
  }
  const stored = await latestCheckpoint(tx)
  const last = stored ? signedHead(stored.note, former) : emptyTree()
  if (last?.size === begun.size && Buffer.from(last.root).equals(begun.root)) return begun
  return { because: 'the ledger in the database is no longer what the new key was to go on from' }
}

const NOTHING_SIGNED =
  'there is no key to replace: the data folder holds none that verifies (checkpoints/verifier). Candour makes one at its first start'

function whyNot(state: ReturnType<typeof stateOfKeyIn>, why: WhyChanged): string | undefined {
  if (state === 'whole' && why !== 'in other hands') {
    return 'the ledger’s key is in the data folder (keys/ledger.key) and signs. If others may have it as well, state that: --old-key in-other-hands'
  }
  if (state === 'damaged' && why === 'lost') {
    return 'something lies in the place of the ledger’s key (keys/ledger.key) that does not sign. If it is that key, damaged beyond use, state that: --old-key damaged'
  }
  return state === 'not there' && why === 'damaged'
    ? 'no damaged key is in the data folder (keys/ledger.key): leave out --old-key'
    : undefined
}
