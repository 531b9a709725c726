import type { UrgentRoute } from '../../domain/contact-plan.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { insertUrgentRoute } from '../../store/contact.ts'
import type { Acting } from '../acting.ts'
import { missing, type Recorded } from '../recorded.ts'
import { atPartysDesk, keepWritten, type OfPartyNamed } from './partys-desk.ts'

/** Who was reached in her place, and what was said to them. */
export type TakeUrgentRoute = OfPartyNamed & {
  readonly reached?: UrgentRoute | undefined
  readonly words?: string | undefined
}

/** Write down that other people were rung because somebody is in danger. It allows no contact with the person at risk. */
export function takeUrgentRoute(acting: Acting, command: TakeUrgentRoute): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'take urgent route', command, async ({ tx, witness, matter, party }) => {
    const { reached, words } = command
    const lacks: Missing[] = []
    if (!reached) lacks.push(lacking('reached', 'Say who was rung', 'policy-urgent-route'))
    if (!isWritten(words))
      lacks.push(lacking('words', 'Write what they were told and what they do', 'policy-urgent-route'))
    const [first, ...rest] = lacks
    if (first) return missing(witness, [first, ...rest])

    await insertUrgentRoute(tx, {
      ...{ id: acting.newId(), matter, party: party.id, valid_from: acting.today, reached: reached as UrgentRoute },
      words: await keepWritten(tx, acting, { matter, purpose: 'contact', about: 'urgent route', words }),
    })

    return { ok: true }
  })
}
