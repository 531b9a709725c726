import { z } from 'zod'

const form = z.object({ person: z.string().max(16).catch(''), wanted: z.string().optional().catch(undefined) })

/** Whom the visitor chose to be, and where they wanted to go. */
export function readSignIn(body: unknown): z.infer<typeof form> {
  return form.catch({ person: '', wanted: undefined }).parse(body)
}
