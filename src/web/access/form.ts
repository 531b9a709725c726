import { z } from 'zod'

const asked = z.object({ after: z.string().max(100).optional().catch(undefined) })

/** From where the list goes on. */
export function readAsked(query: unknown): z.infer<typeof asked> {
  return asked.parse(query)
}
