import { pageOfPeople } from '../../store/person-serving.ts'
import type { Acting } from '../acting.ts'
import { readId } from '../upon.ts'
import { type PersonRowView, personRows } from './person-rows.ts'

export type ListPeople = {
  /** Words of a name, or a whole collar or warrant number; they are kept nowhere. */
  readonly name?: string | undefined
  readonly after?: string | undefined
  readonly show?: 'live' | 'history' | undefined
}

export type PeopleListView = { readonly rows: readonly PersonRowView[]; readonly next: string | undefined }

const PAGE = 50

/** List people serving with the police, a page at a time. Nobody finds himself. */
export function listPeople(acting: Acting, asked: ListPeople = {}): Promise<PeopleListView> {
  return acting.once('list people', { kind: 'unit' }, async (tx, witness) => {
    const words = asked.name?.trim() || undefined
    const found = await pageOfPeople(tx, { show: asked.show ?? 'live', words, after: readId(asked.after) }, PAGE + 1)
    const page = found.slice(0, PAGE)
    witness.shows(page.map((person) => person.id))

    return { rows: await personRows(tx, acting, page), next: found.length > PAGE ? page.at(-1)?.id : undefined }
  })
}
