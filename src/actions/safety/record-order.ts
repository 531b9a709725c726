import type { CalendarDate } from '../../domain/calendar-date.ts'
import { lacking } from '../../domain/decision.ts'
import { decideOrder, type OrderKind, type OrderStanding } from '../../domain/protective-order.ts'
import { enterOrderState, insertOrder, orderStatesIn, ordersIn } from '../../store/protective-order.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { keepSafetyWords } from './words.ts'

export type RecordOrder = {
  readonly matter: string
  /** The number of one that is on record, or the kind of one that is not. */
  readonly order: number | undefined
  readonly kind: OrderKind | undefined
  readonly standing: OrderStanding | undefined
  readonly on: CalendarDate
  readonly endsOn: CalendarDate | undefined
  readonly monitoredUntil: CalendarDate | undefined
  readonly area: string | undefined
  readonly words: string | undefined
}

/** Record where a protective order stands: considered, sought, refused, made, breached, ended. */
export function recordOrder(acting: Acting, command: RecordOrder): Promise<Recorded<{ readonly order: number }>> {
  return atDesk(acting, 'record protective order', command.matter, async ({ tx, witness, file }) => {
    const matter = file.matter.id
    const orders = await ordersIn(tx, matter)
    const there = orders.find(({ number }) => number === command.order)
    if (command.order !== undefined && !there)
      return missingOne(witness, lacking('kind', 'There is no order of this number', 'policy-protective-orders'))
    const states = there && (await orderStatesIn(tx, matter)).filter((each) => each.protective_order === there.id)
    const before = states?.at(-1)
    const decided = decideOrder({
      ...command,
      kind: there?.kind ?? command.kind,
      before: before?.standing,
      since: before?.valid_from,
      today: acting.today,
    })
    if (!decided.ok) return missing(witness, decided.missing)

    const { kind, standing } = decided.decision
    const made = standing === 'made'
    const said = await keepSafetyWords(tx, acting, matter, { order: command.words })
    const order = there ?? { id: acting.newId<'ProtectiveOrder'>(), matter, kind, number: orders.length + 1 }
    if (!there) await insertOrder(tx, order)
    await enterOrderState(tx, {
      id: acting.newId(),
      matter,
      protective_order: order.id,
      valid_from: command.on,
      standing,
      ends_on: made ? (command.endsOn ?? null) : null,
      monitored_until: made ? (command.monitoredUntil ?? null) : null,
      area: command.area ?? null,
      words: said.order ?? null,
    })

    return { ok: true, order: order.number }
  })
}
