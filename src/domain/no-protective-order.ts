import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import { ORDER_CODES, type OrderKind } from './protective-order.ts'
import type { ProvisionId } from './provision.ts'

/** Whether protective orders are sought at all. */
export const ORDER_ANSWERS = ['orders are sought', 'none is sought'] as const

/** One answer. */
export type OrderAnswer = (typeof ORDER_ANSWERS)[number]

/** What was decided on orders, and which were considered. */
export type OrdersDecision = {
  readonly answer: OrderAnswer
  readonly considered: readonly OrderKind[]
  readonly provision: ProvisionId
  readonly because: string
}

/** What those who work a matter propose. */
export type ProposedOrders = {
  readonly answer: OrderAnswer | undefined
  readonly considered: readonly OrderKind[]
  readonly reason: string | undefined
}

/**
 * Whether protective orders are sought, with those that were considered: that none is sought is a decision with a reason.
 *
 * @returns the decision; or what is missing, about `answer`, `considered` or `reason`
 * @see policy, protective orders: a super-complaint found them under-used and the reasons unrecorded
 */
export function decideOrders({ answer, considered, reason }: ProposedOrders): Decided<OrdersDecision> {
  const missing: Missing[] = []
  if (considered.length === 0)
    missing.push(lacking('considered', 'Say which orders were considered: at least one', 'policy-protective-orders'))
  if (!answer) missing.push(lacking('answer', 'Say whether any is sought', 'policy-protective-orders'))
  if (!isWritten(reason)) missing.push(lacking('reason', 'Say why', 'policy-reasons'))

  return decidedUnless(missing, { answer }, (given) => ({
    ...given,
    considered: ORDER_CODES.filter((code) => considered.includes(code)),
    provision: 'policy-protective-orders',
    because: `${given.answer}, of ${considered.length} considered`,
  }))
}
