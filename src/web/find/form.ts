import { z } from 'zod'
import { words } from '../answers.ts'

const form = z.object({ words })

/** What is looked for; it comes by POST and is written down nowhere. */
export function readFind(body: unknown): string | undefined {
  return form.parse(body).words
}
