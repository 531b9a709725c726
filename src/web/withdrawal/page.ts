import type { MatterView } from '../../actions/matter/open-matter.ts'
import { WITHDRAWAL_DOES_NOT_STOP, WITHDRAWAL_STOPS } from '../../domain/withdrawal.ts'
import { dateField, type Filled, radiosField, textareaField } from '../../page/field.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

const HEADING = 'The complaint was withdrawn'

/** How a withdrawal was told. The page says first that nothing ends by it. */
export function withdrawalPage({ matter }: MatterView, filled: Filled): StaffPageView & Record<string, unknown> {
  return {
    title: matterTitle(HEADING, matter),
    section: 'matters',
    back: backToMatter(matter),
    errors: filled.errors,
    heading: HEADING,
    action: paths.matter(matter.address).withdrawal,
    fields: [
      dateField({ name: 'on', label: 'On which day?' }, filled),
      textareaField(
        { name: 'words', label: 'How was it said?', hint: 'In the words that were used, and to whom', rows: 5 },
        filled,
      ),
      radiosField(
        {
          name: 'told',
          label: 'Were they told what it stops and what it does not?',
          choices: [
            { value: 'told', text: 'Yes, as it stands above' },
            { value: 'to be told', text: 'Not yet: a task is opened for it' },
          ],
        },
        filled,
      ),
    ],
    stops: WITHDRAWAL_STOPS,
    goesOn: WITHDRAWAL_DOES_NOT_STOP,
  }
}
