import type { ProvisionView } from '../actions/matter/view.ts'
import { type ProvisionId, provision } from '../domain/provision.ts'
import type { Checked } from '../domain/provision-entry.ts'
import { law, type Part } from '../page/content.ts'
import { paths } from './paths.ts'

/** A rule as it is cited, with a link to its wording; one that nobody has checked says so wherever it is used. */
export function ruleLink({ id, text, checked }: Pick<ProvisionView, 'id' | 'text' | 'checked'>): Part {
  return law(wordsOf(text, checked), paths.rule(id))
}

/** The same with no link, where the line already leads somewhere else. */
export function ruleWords(id: ProvisionId): string {
  const { text, checked } = provision(id)

  return wordsOf(text, checked)
}

function wordsOf(text: string, checked: Checked): string {
  return checked === 'unverified' ? `${text} (not yet checked against the source)` : text
}
