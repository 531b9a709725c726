import { isWritten, lacking } from '../../domain/decision.ts'
import { heldAddressOf, insertHeldAddress, openHeldAddress } from '../../store/held-address.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { keepSafetyWords } from './words.ts'

export type HoldAddress = { readonly matter: string; readonly address: string | undefined }

/** Hold where she is apart from the matter. An earlier one stays, and no longer is the one that is opened. */
export function holdAddress(acting: Acting, { matter, address }: HoldAddress): Promise<Recorded<object>> {
  return atDesk(acting, 'hold address', matter, async ({ tx, witness, file }) => {
    if (!isWritten(address)) return missingOne(witness, lacking('address', 'Write where she is', 'policy-held-address'))
    const words = acting.newId<'Narrative'>()
    const id = file.matter.id
    await insertNarratives(tx, [{ id: words, matter: id, purpose: 'address', about: 'address', words: address.trim() }])
    await insertHeldAddress(tx, { id: acting.newId(), matter: id, words })

    return { ok: true }
  })
}

export type OpenAddress = { readonly matter: string; readonly reason: string | undefined }

/** Open where she is, with a reason that is kept and that she can ask to see. */
export function openAddress(
  acting: Acting,
  { matter, reason }: OpenAddress,
): Promise<Recorded<{ readonly words: string }>> {
  return atDesk(acting, 'open held address', matter, async ({ tx, witness, file }) => {
    const id = file.matter.id
    if (!isWritten(reason))
      return missingOne(witness, lacking('reason', 'Why do you need this now?', 'policy-held-address'))
    const held = await heldAddressOf(tx, id)
    if (!held) return missingOne(witness, lacking('reason', 'No address is held here', 'policy-held-address'))
    const said = await keepSafetyWords(tx, acting, id, { 'address opened': reason })
    const opened = await openHeldAddress(tx, held, { id: acting.newId(), reason: said['address opened'] ?? '' })
    witness.shows([held.words])

    return { ok: true, words: opened?.words ?? '' }
  })
}
