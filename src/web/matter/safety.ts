import type { HasAnswer, HasQuestion } from '../../actions/matter/view.ts'
import { atStart } from '../../domain/words.ts'
import type { Facts } from '../../page/content.ts'
import { strong } from '../../page/content.ts'

const TERMS: Readonly<Record<HasQuestion, string>> = {
  weapons: 'Weapons',
  'police systems': 'Police systems',
  keys: 'Keys',
  'colleagues near her': 'Colleagues near',
  'knows where she is': 'Knows where',
}

type Safety = { readonly danger: HasAnswer; readonly has: Readonly<Record<HasQuestion, HasAnswer>> }

/** What the report said that bears on safety. It is no assessment, and says so by its heading. */
export function safetyFacts({ safety }: { readonly safety: Safety }): Facts {
  const danger = { yes: 'Yes, when reported', no: 'None, when reported', 'not known': 'Not known' }[safety.danger]

  return [
    { term: 'Danger now', content: safety.danger === 'no' ? danger : strong(danger) },
    ...(Object.keys(TERMS) as HasQuestion[]).map((question) => ({
      term: TERMS[question],
      content: safety.has[question] === 'yes' ? strong('Yes') : atStart(safety.has[question]),
    })),
  ]
}
