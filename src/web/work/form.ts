import { z } from 'zod'

const query = z.object({ after: z.string().max(80).optional().catch(undefined) })

/** Where a page of a list goes on, as the address says. */
export function readAfter(asked: unknown): string | undefined {
  return query.parse(asked).after
}
