import { z } from 'zod'
import type { QuestionView } from '../../actions/decision/open-question.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { CONCERNED, type Concerned } from '../../domain/concerned.ts'
import { type LawfulOutcome, lawfulOutcomes, type OutcomeFacts } from '../../domain/lawful-outcome.ts'
import { FINDINGS, type Finding, FORUMS, type Forum, outcomeName } from '../../domain/outcome.ts'
import { provisionText } from '../../domain/provision.ts'
import { isWarning, longestWarning, WARNING_MONTHS } from '../../domain/warning.ts'
import { atStart } from '../../domain/words.ts'
import { type Choice, type Field, type Filled, radiosField, textField } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { oneOf, type Typed } from '../answers.ts'
import { fieldNamed } from './decision-form.ts'

const WARNING = ['in force', 'not in force'] as const
const INCIDENTS = ['one', 'several not closely connected'] as const

const schema = z.object({
  forum: oneOf(FORUMS),
  concerned: oneOf(CONCERNED),
  warning: oneOf(WARNING),
  incidents: oneOf(INCIDENTS),
})

export const findingField = (forum: Forum): string => `finding-${fieldNamed(forum)}`

/** What the lawful outcomes turn on, once all of it is answered. Whose rules apply is the record's to say, where it does. */
export function factsOf(view: QuestionView, form: Typed): (OutcomeFacts & { readonly key: string }) | undefined {
  const { forum, warning, incidents } = schema.parse(form)
  const finding = forum && findingIn(form, forum)
  const concerned = concernedIn(view, form)
  if (!forum || !finding || !concerned || !warning || !incidents) return undefined

  return {
    ...{ forum, finding, concerned, incidents, finalWrittenWarning: warning, regime: view.regime },
    key: [forum, finding, concerned, warning, incidents].join('/'),
  }
}

export function missingFacts(view: QuestionView, form: Typed): readonly FormError[] {
  const { forum, warning, incidents } = schema.parse(form)
  const ask = (there: unknown, field: string, message: string): readonly FormError[] =>
    there === undefined ? [{ field, message }] : []

  return [
    ...ask(forum, 'forum', 'Say where this was decided'),
    ...(forum ? ask(findingIn(form, forum), findingField(forum), 'Say what was found') : []),
    ...ask(concernedIn(view, form), 'concerned', 'Say whose rules apply'),
    ...ask(warning, 'warning', 'Say whether a final written warning was in force'),
    ...ask(incidents, 'incidents', 'Say whether it was one incident or several'),
  ]
}

export function factFields(view: QuestionView, filled: Filled): readonly Field[] {
  const { outcome: asked, standing } = view
  const forums = (asked?.forums ?? FORUMS).filter((forum) => standing?.forums.includes(forum) ?? true)

  return [
    radiosField(
      {
        name: 'forum',
        label: 'Where was it decided?',
        ...(standing?.referredTo && { hint: `It was referred to: ${standing.referredTo}` }),
        choices: forums.map((forum) => ({
          value: forum,
          text: atStart(forum),
          ...(forum !== 'no proceedings' && {
            reveals: radiosField(
              {
                name: findingField(forum),
                label: 'What was found?',
                choices: (asked?.findings[forum] ?? FINDINGS).map((value) => ({ value, text: atStart(value) })),
              },
              filled,
            ),
          }),
        })),
      },
      filled,
    ),
    ...(standing?.concerned ? [] : [whoseRulesField(filled)]),
    radiosField(
      {
        name: 'warning',
        label: 'Was a final written warning in force when severity was assessed?',
        hint: warningWords(view),
        layout: 'inline',
        choices: asChoices(WARNING),
      },
      filled,
    ),
    radiosField(
      { name: 'incidents', label: 'How many incidents?', layout: 'inline', choices: asChoices(INCIDENTS) },
      filled,
    ),
  ]
}

/** Asked only where the record does not say what the person was. */
export function whoseRulesField(filled: Filled): Field {
  return radiosField({ name: 'concerned', label: 'Whose rules apply?', choices: asChoices(CONCERNED) }, filled)
}

export function outcomeFields(view: QuestionView, filled: Filled): readonly Field[] {
  const facts = factsOf(view, filled.values)
  if (!facts) return []

  return [
    radiosField(
      {
        name: 'outcome',
        label: 'What came of it?',
        hint: 'These are open to what you said above',
        choices: lawfulOutcomes(facts).map((lawful) => choiceOf(lawful, facts.forum, filled)),
      },
      filled,
    ),
  ]
}

function choiceOf(
  { outcome: value, provision, asks, reasonsGoTo }: LawfulOutcome,
  forum: Forum,
  filled: Filled,
): Choice {
  const longer = isWarning(value) && longestWarning(value, forum) > WARNING_MONTHS[value].months
  const hint = [
    provisionText(provision),
    ...(asks === 'why this is exceptional' ? ['say below why this is exceptional'] : []),
    ...(reasonsGoTo === 'the local policing body' ? ['the reasons also go to the local policing body'] : []),
  ].join(': ')

  return {
    ...{ value, text: outcomeName(value), hint },
    ...(longer && {
      reveals: textField(
        {
          name: 'warning-months',
          label: `For how many months, if not ${WARNING_MONTHS[value].months}?`,
          hint: `A hearing may give up to ${longestWarning(value, forum)}. Nobody has checked these lengths against the source`,
          width: 'short',
        },
        filled,
      ),
    }),
  }
}

function warningWords({ standing }: QuestionView): string {
  const warning = standing?.warning

  return warning
    ? `On record: one from ${showDate(warning.from)} until ${showDate(warning.until)}, ${warning.matter.spokenName} ${warning.matter.shown}`
    : 'The record here shows none. One may be on record elsewhere'
}

function concernedIn({ standing }: QuestionView, form: Typed): Concerned | undefined {
  return standing?.concerned ?? schema.parse(form).concerned
}

function findingIn(form: Typed, forum: Forum): Finding | undefined {
  return forum === 'no proceedings' ? 'no finding' : oneOf(FINDINGS).parse(form[findingField(forum)])
}

function asChoices(values: readonly string[]): readonly Choice[] {
  return values.map((value) => ({ value, text: atStart(value) }))
}
