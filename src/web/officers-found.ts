import type { Acting } from '../actions/acting.ts'
import { find } from '../actions/find/find.ts'
import type { PersonName } from '../actions/matter/view.ts'
import { wordsToLookUp } from './allegation-form.ts'
import { personWords } from './allegation-words.ts'
import { type Typed, typed } from './answers.ts'

export type LookedUp = {
  readonly form: Typed
  readonly found: readonly PersonName[] | undefined
  readonly choose: 'yes' | 'no'
}

/**
 * Look an officer up by what was typed, so that one of those who fit can be chosen. The form comes back with the words
 * that were looked up, or with the name of the one who was chosen, to show it before anything is recorded.
 */
export async function lookUpOfficer(acting: Acting, body: unknown): Promise<LookedUp> {
  const form = typed(body)
  const asked = wordsToLookUp(form)
  const name = asked ?? (form.subject === 'roster' ? String(form['subject-name'] ?? '') : '')
  if (name === '') return { form, found: undefined, choose: 'no' }

  const { people } = await find(acting, { words: name })
  const found = people.map(({ person }) => person).filter(({ history }) => history === 'no')
  if (asked !== undefined) {
    const { 'subject-person': _, ...rest } = form
    return { form: { ...rest, 'subject-asked': asked }, found, choose: found.length > 0 ? 'yes' : 'no' }
  }
  const chosen = found.find(({ address }) => address === form['subject-person'])

  return { form: { ...form, ...(chosen && { 'subject-named': personWords(chosen) }) }, found, choose: 'no' }
}
