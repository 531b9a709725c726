import { z } from 'zod'

const asked = z.object({
  after: z.string().max(100).optional().catch(undefined),
  now: z.string().max(30).optional().catch(undefined),
})

/** From where the list goes on, and what has just been recorded. */
export function readVettingAsked(query: unknown): z.infer<typeof asked> {
  return asked.parse(query)
}
