import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { AllegationView, PersonName } from '../../actions/matter/view.ts'
import { type Filled, radiosField, textareaField, textField } from '../../page/field.ts'
import { categoryFields } from '../allegation-category-form.ts'
import { personWords } from '../allegation-words.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

type Form = StaffPageView & Record<string, unknown>

/** Under which category and factors an allegation is counted. */
export function categoryPage(view: MatterView, { number, category }: AllegationView, filled: Filled): Form {
  const { matter, cameToAttention } = view
  const before = category && [category.name, ...category.factors].filter((each) => each !== undefined).join(', ')

  return {
    title: matterTitle('Category of an allegation', matter),
    section: 'matters',
    back: backToMatter(matter),
    errors: filled.errors,
    heading: `What does allegation ${number} count as?`,
    about: before === undefined ? undefined : `It counts as: ${before}. That stays on the record.`,
    action: paths.matter(matter.address).category(String(number)),
    fields: [
      ...categoryFields(filled, cameToAttention),
      ...(category ? [textareaField({ name: 'reason', label: 'Why does it change?', rows: 3 }, filled)] : []),
    ],
    button: 'Record the category',
  }
}

/** Who it is whom nobody could name when the allegation was recorded. */
export function officerPage(
  { matter }: MatterView,
  { number }: AllegationView,
  filled: Filled,
  found: readonly PersonName[] | undefined,
): Form {
  return {
    title: matterTitle('Identify an officer', matter),
    section: 'matters',
    back: backToMatter(matter),
    errors: filled.errors,
    heading: `Who is allegation ${number} about?`,
    about: 'What was recorded at first stays. From then on this matter does not exist for the one who is named.',
    action: paths.matter(matter.address).officer(String(number)),
    asked: filled.values['subject-asked'],
    fields: [
      textField({ name: 'subject-name', label: 'Name or collar number', width: 'medium' }, filled),
      ...(found === undefined || found.length === 0
        ? []
        : [
            radiosField(
              {
                name: 'subject-person',
                label: 'Which of these?',
                choices: found.map((person) => ({
                  value: person.address,
                  text: personWords(person),
                  hint: person.shown,
                })),
              },
              filled,
            ),
          ]),
      textareaField({ name: 'reason', label: 'How did it become known who it is?', rows: 3 }, filled),
    ],
    button: 'Record who it is',
  }
}
