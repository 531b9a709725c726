import { z } from 'zod'
import { oneOf, words } from '../answers.ts'

const asked = z.object({
  show: oneOf(['live', 'history']),
  after: z.string().max(100).optional().catch(undefined),
})
const search = z.object({ name: words, show: oneOf(['live', 'history']) })

export type PeopleAsked = z.infer<typeof asked>
export type PeopleSearch = z.infer<typeof search>

/** Which part of the list of people an address asks for. */
export function readPeopleAsked(query: unknown): PeopleAsked {
  return asked.parse(query)
}

/** Whom a search is for; the words come by POST and go no further than the page. */
export function readPeopleSearch(body: unknown): PeopleSearch {
  return search.parse(body)
}
