import { z } from 'zod'
import { oneOf, type Typed } from '../answers.ts'

const form = z.object({
  what: oneOf(['address', 'make', 'revoke']),
  address: z
    .string()
    .max(254)
    .transform((text) => text.trim() || undefined)
    .optional()
    .catch(undefined),
})

/** Which part of how one is reminded is changed. */
export function readReminder(typed: Typed): z.infer<typeof form> {
  return form.catch({ what: undefined, address: undefined }).parse(typed)
}
