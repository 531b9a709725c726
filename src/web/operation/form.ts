import { z } from 'zod'

const asked = z.object({ after: z.string().max(100).optional().catch(undefined) })

/** From where on a list of operations, or of the matters in one, goes on. */
export function readAfter(query: unknown): z.infer<typeof asked> {
  return asked.parse(query)
}
