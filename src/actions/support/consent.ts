import { addDays } from '../../domain/calendar-date.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { type ConsentPurpose, mayShare, type SupportService } from '../../domain/support.ts'
import { consentsIn, disclosuresIn, enterConsentState, insertConsent, insertDisclosure } from '../../store/consent.ts'
import type { Acting } from '../acting.ts'
import { atPartysDesk, keep, keepWritten, type OfPartyNamed } from '../contact/partys-desk.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { openTask } from '../task/open-task.ts'

/** What somebody was asked, for one purpose and one recipient. */
export type RecordConsent = OfPartyNamed & {
  readonly service?: SupportService | undefined
  readonly recipient?: string | undefined
  readonly purpose?: ConsentPurpose | undefined
  readonly answer?: 'given' | 'refused' | undefined
  readonly words?: string | undefined
}

/** Write down what somebody answered when they were asked whether something may be passed on. */
export function recordConsent(acting: Acting, command: RecordConsent): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'record consent', command, async ({ tx, witness, matter, party }) => {
    const { service, recipient, purpose, answer, words } = command
    const lacks: Missing[] = []
    if (!service) lacks.push(lacking('service', 'Say what kind of service it is', 'policy-consent'))
    if (!isWritten(recipient)) lacks.push(lacking('recipient', 'Say who would be told', 'policy-consent'))
    if (!purpose) lacks.push(lacking('purpose', 'Say for what: one consent, one purpose', 'policy-consent'))
    if (!answer) lacks.push(lacking('answer', 'Say what the answer was', 'policy-consent'))
    const [first, ...rest] = lacks
    if (first || !service || !purpose || !answer) return missing(witness, [first as Missing, ...rest])

    const consent = acting.newId()
    await insertConsent(tx, {
      ...{ id: consent, matter, party: party.id, service, purpose },
      recipient: await keepWritten(tx, acting, { matter, purpose: 'consent', about: 'recipient', words: recipient }),
    })
    await enterConsentState(tx, {
      ...{ id: acting.newId(), matter, consent, kind: answer, valid_from: acting.today },
      words: await keep(tx, acting, { matter, purpose: 'consent', about: 'answer', words }),
    })

    return { ok: true }
  })
}

/**
 * Take a consent back. It reaches what was passed on under it: for each, a task to tell the recipient by the next day; and
 * nothing more is passed on.
 *
 * @returns how many recipients must be told
 */
export function revokeConsent(
  acting: Acting,
  command: OfPartyNamed & { readonly consent: string; readonly words?: string | undefined },
): Promise<Recorded<{ readonly toTell: number }>> {
  return atPartysDesk(acting, 'record consent', command, async ({ tx, witness, matter, party }) => {
    const kept = (await consentsIn(tx, matter)).find(({ id, party: of }) => id === command.consent && of === party.id)
    if (kept?.now !== 'given')
      return missingOne(
        witness,
        lacking('consent', 'This consent does not stand, so it is not taken back', 'policy-consent'),
      )
    await enterConsentState(tx, {
      ...{ id: acting.newId(), matter, consent: kept.id, kind: 'revoked', valid_from: acting.today },
      words: await keep(tx, acting, { matter, purpose: 'consent', about: 'revoked', words: command.words }),
    })
    const shared = (await disclosuresIn(tx, matter)).filter(({ consent }) => consent === kept.id)
    for (const { id } of shared)
      await openTask(tx, acting, {
        ...{ matter, kind: 'tell of a revoked consent', due: addDays(acting.today, 1), about: id },
        owner: { kind: 'capacity', capacity: 'investigates' },
      })

    return { ok: true, toTell: shared.length }
  })
}

/** Write down what was passed on under a consent that stands. */
export function shareUnderConsent(
  acting: Acting,
  command: OfPartyNamed & { readonly consent: string; readonly what?: string | undefined },
): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'share under consent', command, async ({ tx, witness, matter, party }) => {
    const kept = (await consentsIn(tx, matter)).find(({ id, party: of }) => id === command.consent && of === party.id)
    if (!kept || mayShare(kept.now) === 'no')
      return missingOne(
        witness,
        lacking('consent', 'Nothing is passed on without consent that stands', 'policy-consent'),
      )
    if (!isWritten(command.what))
      return missingOne(witness, lacking('what', 'Say what was passed on', 'policy-consent'))
    await insertDisclosure(tx, {
      ...{ id: acting.newId(), matter, consent: kept.id, valid_from: acting.today },
      what: await keepWritten(tx, acting, { matter, purpose: 'consent', about: 'passed on', words: command.what }),
    })

    return { ok: true }
  })
}
