import {
  emptyTree,
  readSignerKey,
  type SignerKey,
  signCheckpoint,
  signerKey,
  verifierOf,
  writeSignerKey,
  writeVerifierKey,
} from '@candour/ledger'
import { addressOf, makeReference } from '../../domain/reference.ts'
import { signingKeyIn } from '../../store/ledger-files.ts'
import { Trouble } from '../../store/trouble.ts'
import { REAL_WORLD, type World } from '../acting.ts'

/** The key with which this installation signs its checkpoints. Its name is the ledger's origin. */
export type LedgerKey = {
  readonly origin: string
  readonly signer: SignerKey
  /** The key that verifies, as text: safe to publish, and best published in more than one place. */
  readonly verifier: string
}

/**
 * The ledger's key in the data folder, made on first use. It never enters the database: whoever rules the database can
 * change what is kept there, but cannot sign for it.
 */
export function ledgerKeyIn(folder: string, world: Pick<World, 'bytes'> = REAL_WORLD): LedgerKey {
  const make = () => {
    const made = signerKey(`candour/${addressOf(makeReference(world.bytes(5)))}`, 'ed25519', world.bytes(32))
    if (!made.ok) throw new Trouble('making the ledger’s key failed. Run this again.')
    const note = signCheckpoint({ origin: made.value.name, ...emptyTree(), extensions: [] }, made.value)
    if (!note.ok) throw new Trouble('making the ledger’s key failed. Run this again.')
    return { secret: `${writeSignerKey(made.value)}\n`, overNothing: note.value }
  }
  const { secret, verifier } = signingKeyIn(folder, make, (text) => writeVerifierKey(verifierOf(signerIn(text))))
  const signer = signerIn(secret)
  return { origin: signer.name, signer, verifier }
}

function signerIn(text: string): SignerKey {
  const read = readSignerKey(text.trim())
  if (read.ok) return read.value
  throw new Trouble(
    'the ledger’s key in the data folder (keys/ledger.key) is damaged. Put back the copy that you kept of it.',
  )
}
