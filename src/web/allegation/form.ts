import { z } from 'zod'
import { oneOf } from '../answers.ts'

const step = z.object({ step: oneOf(['record', 'leave']) })

/** Which button was pressed. */
export function readStep(body: unknown): z.infer<typeof step> {
  return step.parse(body)
}
