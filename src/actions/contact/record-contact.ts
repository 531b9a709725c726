import { addDays } from '../../domain/calendar-date.ts'
import { decideContact, type ProposedContact } from '../../domain/contact-plan.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { isVictim } from '../../domain/reporter-duty.ts'
import type { Told } from '../../domain/victim-right.ts'
import { consentsIn } from '../../store/consent.ts'
import { contactPlansOf, insertContact } from '../../store/contact.ts'
import { insertEvent } from '../../store/matter-event.ts'
import type { Acting } from '../acting.ts'
import { type DischargedClock, dischargeClocks } from '../clock/discharge-clocks.ts'
import type { Desk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { openTask } from '../task/open-task.ts'
import { atPartysDesk, keep, type OfPartyNamed } from './partys-desk.ts'
import { planOf } from './plan-contact.ts'

/** A contact that was made, whoever began it. */
export type RecordContact = OfPartyNamed &
  Omit<ProposedContact, 'by'> & {
    readonly reached?: 'yes' | 'no' | undefined
    readonly told: readonly Told[]
    readonly words?: string | undefined
  }

/** What a contact was found to be, and which clocks it met. */
export type ContactRecorded = { readonly kind: 'made' | 'outside the plan'; readonly met: readonly DischargedClock[] }

/**
 * Write down a contact that was made: what was said, and which duties it met. One outside the plan is recorded as that, and
 * somebody outside the unit is asked to look at it.
 */
export function recordContact(acting: Acting, command: RecordContact): Promise<Recorded<ContactRecorded>> {
  return atPartysDesk(acting, 'record contact', command, async (desk) => {
    const { tx, witness, matter, party, file } = desk
    const { channel, on, at, voicemail, told, reached, words } = command
    const [first, ...rest] = await missingIn(acting, command, desk)
    if (first || !reached) return missing(witness, [first ?? unanswered(), ...rest])

    const decided = decideContact(planOf(await contactPlansOf(tx, party.id)), {
      ...{ channel, on, at, voicemail, by: acting.person },
    })
    const kind = decided.kind === 'allowed' ? 'made' : 'outside the plan'
    const said = await keep(tx, acting, { matter, purpose: 'contact', about: 'what was said', words })
    const met = told.length > 0 ? await dischargeClocks(tx, acting, { matter, by: told, on }) : []
    // The record of the matter says it too, so that the next update is counted from this one.
    if (told.includes('an update was given'))
      await insertEvent(tx, { id: acting.newId(), matter, valid_from: on, kind: 'update given', words: said })
    const id = acting.newId()
    await insertContact(tx, {
      ...{ id, matter, party: party.id, kind, valid_from: on, at_time: at, channel, voicemail },
      ...{ staff_person: acting.person, reached, told, met: met.map((clock) => clock.id), words: said },
    })
    if (kind === 'outside the plan') {
      const watched = file.onIt.some(({ capacity }) => capacity === 'outside eye')
      for (const capacity of watched ? (['outside eye', 'supervises'] as const) : (['supervises', 'decides'] as const))
        await openTask(tx, acting, {
          ...{ matter, kind: 'answer for a contact outside the plan', due: addDays(acting.today, 1), about: id },
          owner: { kind: 'capacity', capacity },
        })
    }

    return { ok: true, kind, met }
  })
}

function unanswered(): Missing {
  return lacking('reached', 'Say whether they were reached', 'policy-safe-contact')
}

async function missingIn(
  acting: Acting,
  { on, told, reached, words }: RecordContact,
  { tx, matter, party, file }: Desk & { readonly matter: string; readonly party: { readonly role: string } },
): Promise<readonly Missing[]> {
  const missing: Missing[] = []
  if (on > acting.today) missing.push(lacking('on', 'The day cannot be later than today', 'policy-safe-contact'))
  if (on < file.state.came_to_attention)
    missing.push(lacking('on', 'The day cannot be earlier than the matter came to attention', 'policy-safe-contact'))
  if (!reached) missing.push(unanswered())
  if (reached === 'no' && told.length > 0)
    missing.push(lacking('told', 'Whoever was not reached was told nothing', 'policy-safe-contact'))
  if (reached === 'yes' && !isWritten(words))
    missing.push(lacking('words', 'Write down what was said', 'policy-safe-contact'))
  if (told.length > 0 && (await mayBeTold(tx, matter, party, file)) === 'no')
    missing.push(
      lacking('told', 'They reported for somebody else, and are told nothing without consent', 'policy-third-party'),
    )

  return missing
}

/** Whoever reported for somebody else is told of the matter only where the person it happened to agreed. */
async function mayBeTold(
  tx: Desk['tx'],
  matter: string,
  party: { readonly role: string },
  file: Desk['file'],
): Promise<'yes' | 'no'> {
  const teller = file.intake?.reporter
  const rights = party.role === 'complainant' || party.role === 'interested person'
  if (rights || teller === undefined || isVictim(teller) === 'yes') return 'yes'
  const consents = await consentsIn(tx, matter)

  return consents.some(({ purpose, now }) => purpose === 'tell the person who reported' && now === 'given')
    ? 'yes'
    : 'no'
}
