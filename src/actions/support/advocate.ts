import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import type { AdvocateScope, SupportService } from '../../domain/support.ts'
import { advocatesIn, enterAdvocateState } from '../../store/consent.ts'
import type { Acting } from '../acting.ts'
import { atPartysDesk, keepWritten, type OfPartyNamed } from '../contact/partys-desk.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'

/** Who speaks for somebody, about what, and until when. */
export type PutAdvocate = OfPartyNamed & {
  readonly called?: string | undefined
  readonly service?: SupportService | undefined
  readonly scope: readonly AdvocateScope[]
  readonly until?: CalendarDate | undefined
}

/** Put on record who speaks for somebody, as they chose. */
export function putAdvocate(acting: Acting, command: PutAdvocate): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'put advocate on record', command, async ({ tx, witness, matter, party }) => {
    const { called, service, scope, until } = command
    const lacks: Missing[] = []
    if (!isWritten(called)) lacks.push(lacking('called', 'Say who the advocate is', 'policy-consent'))
    if (!service) lacks.push(lacking('service', 'Say what kind of service they come from', 'policy-consent'))
    if (scope.length === 0) lacks.push(lacking('scope', 'Choose what the advocate may be told', 'policy-consent'))
    if (!until || until <= acting.today) lacks.push(lacking('until', 'Say until when, after today', 'policy-consent'))
    const [first, ...rest] = lacks
    if (first || !service || !until) return missing(witness, [first as Missing, ...rest])

    await enterAdvocateState(tx, {
      ...{ id: acting.newId(), matter, party: party.id, advocate: acting.newId(), standing: 'on record' },
      ...{ valid_from: acting.today, service, scope, until },
      called: await keepWritten(tx, acting, { matter, purpose: 'called', about: 'advocate', words: called }),
    })

    return { ok: true }
  })
}

/** Take an advocate off the record, at any time and for no reason. */
export function endAdvocate(
  acting: Acting,
  command: OfPartyNamed & { readonly advocate: string },
): Promise<Recorded<object>> {
  return atPartysDesk(acting, 'put advocate on record', command, async ({ tx, witness, matter, party }) => {
    const on = (await advocatesIn(tx, matter)).find(
      ({ advocate, party: of }) => advocate === command.advocate && of === party.id,
    )
    if (on?.standing !== 'on record')
      return missingOne(witness, lacking('advocate', 'This advocate is not on record', 'policy-consent'))
    await enterAdvocateState(tx, { ...on, id: acting.newId(), standing: 'ended', valid_from: acting.today })

    return { ok: true }
  })
}
