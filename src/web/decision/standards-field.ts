import { STANDARD_CODES, type Standard, standardName } from '../../domain/standards.ts'
import { checkboxesField, type Field, type Filled } from '../../page/field.ts'
import { someOf } from '../answers.ts'

/** What a form reads of it; the order of the statute is the domain’s to keep. */
export const standardsGiven = someOf(STANDARD_CODES)

/** The ten Standards in the order of the Schedule. A person names them; none is ticked beforehand. */
export function standardsField(label: string, filled: Filled, said: readonly Standard[] = []): Field {
  return checkboxesField(
    {
      name: 'standards',
      label,
      ...(said.length > 0 && {
        hint: `Said to be breached when severity was assessed: ${said.map(standardName).join('; ')}`,
      }),
      choices: STANDARD_CODES.map((value) => ({ value, text: standardName(value) })),
    },
    filled,
  )
}
