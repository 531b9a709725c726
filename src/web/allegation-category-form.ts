import { z } from 'zod'
import type { CategoryGiven } from '../actions/allegation/categorise.ts'
import { CATEGORY_SCHEMES, categorySchemeOn, NATIONAL_FACTORS } from '../domain/allegation-category.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import { provisionText } from '../domain/provision.ts'
import { atStart } from '../domain/words.ts'
import { checkboxesField, type Field, type Filled, selectField } from '../page/field.ts'
import { someOf, type Typed, words } from './answers.ts'

const schema = z.object({ code: words, factors: someOf(NATIONAL_FACTORS) })

/** The category and the national factors, in the scheme of the day the matter came to attention; nothing is suggested. */
export function categoryFields(filled: Filled, cameToAttention: CalendarDate): readonly Field[] {
  const scheme = categorySchemeOn(cameToAttention)
  const { name, codes, provision } = CATEGORY_SCHEMES[scheme]

  return [
    selectField(
      {
        name: 'code',
        label: 'Category for national figures',
        hint: `${name}. ${provisionText(provision)}, not yet checked against the source. You choose; nothing is suggested.`,
        unchosen: 'None yet',
        choices: Object.entries(codes).map(([code, title]) => ({ value: code, text: `${code} ${title}` })),
      },
      filled,
    ),
    checkboxesField(
      {
        name: 'factors',
        label: 'National factors',
        choices: NATIONAL_FACTORS.map((value) => ({ value, text: atStart(value) })),
      },
      filled,
    ),
  ]
}

/** What was chosen, in the scheme that counts the matter; undefined where nothing was. */
export function readCategory(form: Typed, cameToAttention: CalendarDate): CategoryGiven | undefined {
  const { code, factors } = schema.parse(form)
  if (code === undefined && factors.length === 0) return undefined

  return { scheme: categorySchemeOn(cameToAttention), code, factors }
}
