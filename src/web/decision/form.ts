import { z } from 'zod'
import { oneOf, ordinal } from '../answers.ts'

const asked = z.object({
  allegation: ordinal,
  /** “Every allegation” was chosen where there are several. */
  every: oneOf(['yes']),
  person: z.string().max(16).optional().catch(undefined),
})
const step = z.object({ step: oneOf(['check', 'change', 'record', 'leave']) })

/** Which allegation or whom an address asks about. */
export function readAsked(query: unknown): z.infer<typeof asked> {
  return asked.parse(query)
}

/** Which button was pressed. */
export function readStep(body: unknown): z.infer<typeof step> {
  return step.parse(body)
}
