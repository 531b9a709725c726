import { z } from 'zod'
import { oneOf, type Typed, words } from '../answers.ts'

const asked = z.object({
  show: oneOf(['unanswered', 'answered']),
  after: z.string().max(100).optional().catch(undefined),
})
const answered = z.object({ words })

/** Which part of the list, and from where it goes on. */
export function readAsked(query: unknown): {
  readonly show: 'unanswered' | 'answered'
  readonly after: string | undefined
} {
  const { show = 'unanswered', after } = asked.parse(query)

  return { show, after }
}

/** What somebody outside answered. */
export function readAnswer(form: Typed): string | undefined {
  return answered.parse(form).words
}
