import { parseReference } from '../../domain/reference.ts'
import { matchingMatters } from '../../store/matter-list.ts'
import { pageOfPeople, personServingByReference } from '../../store/person-serving.ts'
import type { Acting } from '../acting.ts'
import { type MatterRowView, matterRows } from '../matter/matter-rows.ts'
import { type PersonRowView, personRows } from '../person/person-rows.ts'

export type Found = {
  readonly matters: readonly MatterRowView[]
  readonly people: readonly PersonRowView[]
  readonly more: 'yes' | 'no'
}

const MOST = 25

/**
 * Find matters and people by a reference, a spoken name, a name, a collar or warrant number, or a force's own reference.
 * The search ends where sight ends; the act commits to what it found and keeps no word of what was looked for.
 */
export function find(acting: Acting, asked: { readonly words: string }): Promise<Found> {
  return acting.once('find', { kind: 'unit' }, async (tx, witness) => {
    const words = asked.words.replaceAll('\0', '').trim()
    if (words === '') return { matters: [], people: [], more: 'no' }
    const read = parseReference(words)
    const reference = read.ok ? read.reference : undefined
    const named = await pageOfPeople(tx, { show: 'all', words, after: undefined }, MOST + 1)
    const referred = reference && (await personServingByReference(tx, reference))
    const people = referred && !named.some((person) => person.id === referred.id) ? [referred, ...named] : named
    const concerned = people.slice(0, MOST).map((person) => person.id)
    const matters = await matchingMatters(tx, { reference, words, people: concerned }, MOST + 1)
    witness.shows([...matters.slice(0, MOST).map((matter) => matter.id), ...concerned])

    return {
      matters: await matterRows(tx, acting, matters.slice(0, MOST)),
      people: await personRows(tx, acting, people.slice(0, MOST)),
      more: matters.length > MOST || people.length > MOST ? 'yes' : 'no',
    }
  })
}
