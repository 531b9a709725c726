import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { PersonName } from '../../actions/matter/view.ts'
import type { Filled } from '../../page/field.ts'
import { categoryFields } from '../allegation-category-form.ts'
import { accountFields, conductFields, subjectFields, whenFields } from '../allegation-form.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** Another allegation in a matter that is already open. */
export function newAllegationPage(
  { matter, cameToAttention }: MatterView,
  filled: Filled,
  found: readonly PersonName[] | undefined,
): StaffPageView & Record<string, unknown> {
  return {
    title: matterTitle('Record an allegation', matter),
    section: 'matters',
    back: backToMatter(matter),
    errors: filled.errors,
    action: paths.matter(matter.address).newAllegation,
    asked: filled.values['subject-asked'],
    parts: [
      { fields: subjectFields(filled, found, false) },
      { fields: accountFields(filled, false) },
      { heading: 'When did it happen?', fields: whenFields(filled) },
      { heading: 'What is alleged?', fields: conductFields(filled) },
      { heading: 'How is it counted?', fields: categoryFields(filled, cameToAttention) },
    ],
  }
}
