import { z } from 'zod'
import type { MoveMatter } from '../../actions/matter/move.ts'
import type { RelateMatters } from '../../actions/matter/relate.ts'
import { RELATION_KINDS } from '../../domain/related-matter.ts'
import { dayError, dayIn, oneOf, type Reading, type Typed, words } from '../answers.ts'

const relation = z.object({ other: words, kind: oneOf(RELATION_KINDS), end: oneOf(['parent', 'child']), reason: words })
const inOperation = z.object({ operation: words, reason: words })
const reason = z.object({ reason: words })
const move = z.object({ to: words, reason: words })

/** How a matter hangs together with another; what is missing is said by the law. */
export function readRelation(form: Typed, matter: string): RelateMatters {
  const { other, kind, end, reason: why } = relation.parse(form)

  return { matter, other: other ?? '', kind, end, reason: why }
}

/** Into which operation, and why. */
export function readInOperation(form: Typed): z.infer<typeof inOperation> {
  return inOperation.parse(form)
}

/** Why something ends. */
export function readReason(form: Typed): string | undefined {
  return reason.parse(form).reason
}

/** To which force, from which day and why. */
export function readMove(form: Typed, matter: string): Reading<MoveMatter> {
  const on = dayIn(form, 'on')
  const { to, reason: why } = move.parse(form)
  if (on.kind === 'no day')
    return {
      ok: false,
      errors: [
        ...(to === undefined ? [{ field: 'to', message: 'Choose a force that works here' }] : []),
        dayError('on', 'Give the day, month and year'),
        ...(why === undefined ? [{ field: 'reason', message: 'Say why' }] : []),
      ],
    }

  return { ok: true, value: { matter, to: to ?? '', on: on.day, reason: why } }
}
