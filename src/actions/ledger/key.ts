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
import { nextKeyIn, signingKeyIn, signingKeyTextIn } from '../../store/ledger-files.ts'
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

/** A key of the same name, to take the place of one that is replaced. Nothing is signed with it yet. */
export function nextLedgerKeyIn(folder: string, origin: string, world: Pick<World, 'bytes'> = REAL_WORLD): LedgerKey {
  const secret = nextKeyIn(folder, () => {
    const made = signerKey(origin, 'ed25519', world.bytes(32))
    if (!made.ok) throw new Trouble('making the ledger’s key failed. Run this again.')
    return `${writeSignerKey(made.value)}\n`
  })
  const signer = signerIn(secret)
  return { origin, signer, verifier: writeVerifierKey(verifierOf(signer)) }
}

/** Whether the key in the data folder signs, cannot be read, or is not there. */
export function stateOfKeyIn(folder: string): 'whole' | 'damaged' | 'not there' {
  const text = signingKeyTextIn(folder)
  if (text === undefined) return 'not there'
  return readSignerKey(text.trim()).ok ? 'whole' : 'damaged'
}

function signerIn(text: string): SignerKey {
  const read = readSignerKey(text.trim())
  if (read.ok) return read.value
  throw new Trouble(
    'the ledger’s key in the data folder (keys/ledger.key) is damaged. Put back the copy that you kept of it, or, if there is none, run: npx --no candour ledger new-key --old-key damaged',
  )
}
