import type { ProvisionView } from '../actions/matter/view.ts'
import { law, type Part } from '../page/content.ts'
import { paths } from './paths.ts'

/** A rule as it is cited, with a link to its wording; one that nobody has checked says so wherever it is used. */
export function ruleLink({ id, text, checked }: Pick<ProvisionView, 'id' | 'text' | 'checked'>): Part {
  return law(checked === 'unverified' ? `${text} (not yet checked against the source)` : text, paths.rule(id))
}
