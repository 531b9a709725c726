import { isWritten, lacking } from '../../domain/decision.ts'
import { contactPlansOf, insertCodeWordOpened } from '../../store/contact.ts'
import { wordsOf } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { atPartysDesk, keepWritten, type OfPartyNamed } from './partys-desk.ts'

/** Open the code word of the plan that holds, with a reason. It can be read within this act alone. */
export function openCodeWord(
  acting: Acting,
  command: OfPartyNamed & { readonly reason?: string | undefined },
): Promise<Recorded<{ readonly codeWord: string }>> {
  return atPartysDesk(acting, 'open code word', command, async ({ tx, witness, matter, party }) => {
    const { reason } = command
    if (!isWritten(reason))
      return missingOne(witness, lacking('reason', 'Say why you need the code word now', 'policy-code-word'))
    const plan = (await contactPlansOf(tx, party.id)).at(-1)
    if (!plan?.code_word)
      return missingOne(witness, lacking('reason', 'The plan that holds has no code word', 'policy-code-word'))
    await insertCodeWordOpened(tx, {
      ...{ id: acting.newId(), matter, contact_plan: plan.id, staff_person: acting.person },
      reason: await keepWritten(tx, acting, { matter, purpose: 'reason', about: 'code word opened', words: reason }),
    })
    witness.shows([plan.code_word])
    const opened = (await wordsOf(tx, [plan.code_word])).get(plan.code_word)

    return { ok: true, codeWord: opened?.words ?? '' }
  })
}
