import { z } from 'zod'
import { oneOf, type Typed, words } from '../answers.ts'

const step = z.object({ step: oneOf(['record', 'leave']) })

/** Which button was pressed. */
export function readStep(body: unknown): z.infer<typeof step> {
  return step.parse(body)
}

const identified = z.object({ 'subject-name': words, 'subject-person': words, reason: words })

/** Who it is, and how that became known. */
export function readIdentified(form: Typed) {
  const { 'subject-name': name, 'subject-person': person, reason } = identified.parse(form)
  return { name, person, reason }
}

/** Why something changes. */
export function readWhy(form: Typed): string | undefined {
  return z.object({ reason: words }).parse(form).reason
}
