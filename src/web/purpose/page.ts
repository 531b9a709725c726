import type { MatterName } from '../../actions/matter/view.ts'
import { BREAK_DAYS, PURPOSES } from '../../domain/stated-purpose.ts'
import { type Filled, radiosField, textareaField } from '../../page/field.ts'
import { BACK_TO_MATTERS, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** Who may look, and why this person does. Nothing that is in the matter is on it but its name. */
export function purposePage(matter: MatterName, filled: Filled): StaffPageView & Record<string, unknown> {
  return {
    title: matterTitle('Why do you open this?', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    errors: filled.errors,
    heading: 'Why do you open this?',
    matter: { name: matter.spokenName, reference: matter.shown },
    days: BREAK_DAYS,
    declare: paths.declare,
    action: paths.matter(matter.address).purpose,
    to: filled.values.to,
    fields: [
      radiosField(
        { name: 'purpose', label: 'Your reason', choices: PURPOSES.map((value) => ({ value, text: value })) },
        filled,
      ),
      textareaField(
        {
          name: 'words',
          label: 'What are you about to do?',
          hint: 'A few words. Write nothing about what is in the matter',
          rows: 2,
        },
        filled,
      ),
    ],
  }
}
