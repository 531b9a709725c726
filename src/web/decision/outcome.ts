import { z } from 'zod'
import type { QuestionView } from '../../actions/decision/open-question.ts'
import { type RecordOutcome, recordOutcome } from '../../actions/decision/record-outcome.ts'
import { lawfulOutcomes } from '../../domain/lawful-outcome.ts'
import { FINDINGS, type Finding, FORUMS, type Forum, OUTCOMES, outcomeName } from '../../domain/outcome.ts'
import { decideOutcome } from '../../domain/outcome-decision.ts'
import { provisionText } from '../../domain/provision.ts'
import { atStart } from '../../domain/words.ts'
import { type Field, type Filled, radiosField } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, type Typed, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'

const CONCERNED = ['serving officer', 'former officer', 'staff'] as const
const WARNING = ['in force', 'not in force'] as const
const INCIDENTS = ['one', 'several not closely connected'] as const

const schema = z.object({
  forum: oneOf(FORUMS),
  outcome: oneOf(OUTCOMES),
  concerned: oneOf(CONCERNED),
  warning: oneOf(WARNING),
  incidents: oneOf(INCIDENTS),
  reason: words,
})

const findingField = (forum: Forum): string => `finding-${fieldNamed(forum)}`

export const outcome = decisionForm<RecordOutcome>({
  kind: 'outcome',
  about: 'allegation',
  question: (view) => `What came of allegation ${view.allegation?.number ?? 1}?`,
  how: 'Say where it was decided and what was found. Then the outcomes that the law leaves open are shown.',
  groups: (view, filled) => [
    { fields: factFields(view, filled) },
    { fields: [...outcomeFields(view, filled), reasonField(filled)] },
  ],
  carries: (view, form) => ({ 'outcomes-for': factsOf(view, form)?.key }),
  read: (form, view) => {
    const given = schema.parse(form)
    const facts = factsOf(view, form)
    if (!facts) return { ok: false, errors: missingFacts(form) }
    // The choices were not on the page that was sent: they come now, and nothing is wrong with what was typed.
    if (form['outcomes-for'] !== facts.key) return { ok: false, errors: [] }

    const { forum, finding, concerned, finalWrittenWarning, incidents } = facts
    return {
      ok: true,
      value: {
        ...{ matter: view.matter.address, allegation: view.allegation?.number ?? 0, forum, finding, concerned },
        ...{ finalWrittenWarning, incidents, outcome: given.outcome, reason: given.reason, after: afterIn(form) },
      },
    }
  },
  decide: ({ forum = 'no proceedings', finding = 'no finding', ...command }, view) =>
    decideOutcome({ ...command, forum, finding, regime: view.regime, caseToAnswer: view.outcome?.caseToAnswer }),
  answers: ({ forum, finding, outcome: chosen, reason, concerned }) => [
    { question: 'Where it was decided', answer: atStart(forum ?? '') },
    { question: 'What was found', answer: atStart(finding ?? '') },
    { question: 'About', answer: atStart(concerned) },
    { question: 'What came of it', answer: chosen ? outcomeName(chosen) : '' },
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: recordOutcome,
  fieldOf: ({ about }, form) => {
    const { forum } = schema.parse(form)
    if (about === 'finding' && forum) return findingField(forum)
    return about === 'case to answer' || about === 'allegation' ? 'forum' : fieldNamed(about)
  },
})

/** What the lawful outcomes turn on, once all of it is answered. */
function factsOf(view: QuestionView, form: Typed) {
  const { forum, concerned, warning, incidents } = schema.parse(form)
  const finding = forum && findingIn(form, forum)
  if (!forum || !finding || !concerned || !warning || !incidents) return undefined

  return {
    ...{ forum, finding, concerned, incidents, finalWrittenWarning: warning, regime: view.regime },
    key: [forum, finding, concerned, warning, incidents].join('/'),
  }
}

function findingIn(form: Typed, forum: Forum): Finding | undefined {
  return forum === 'no proceedings' ? 'no finding' : oneOf(FINDINGS).parse(form[findingField(forum)])
}

function missingFacts(form: Typed): readonly FormError[] {
  const { forum, concerned, warning, incidents } = schema.parse(form)
  const ask = (there: unknown, field: string, message: string): readonly FormError[] =>
    there === undefined ? [{ field, message }] : []

  return [
    ...ask(forum, 'forum', 'Say where this was decided'),
    ...(forum ? ask(findingIn(form, forum), findingField(forum), 'Say what was found') : []),
    ...ask(concerned, 'concerned', 'Say whose rules apply'),
    ...ask(warning, 'warning', 'Say whether a final written warning was in force'),
    ...ask(incidents, 'incidents', 'Say whether it was one incident or several'),
  ]
}

function factFields({ outcome: asked }: QuestionView, filled: Filled): readonly Field[] {
  return [
    radiosField(
      {
        name: 'forum',
        label: 'Where was it decided?',
        choices: (asked?.forums ?? FORUMS).map((forum) => ({
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
    radiosField(
      { name: 'concerned', label: 'Whose rules apply?', layout: 'inline', choices: asChoices(CONCERNED) },
      filled,
    ),
    radiosField(
      {
        name: 'warning',
        label: 'Was a final written warning in force when severity was assessed?',
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

function outcomeFields(view: QuestionView, filled: Filled): readonly Field[] {
  const facts = factsOf(view, filled.values)
  if (!facts) return []

  return [
    radiosField(
      {
        name: 'outcome',
        label: 'What came of it?',
        hint: 'These are open to what you said above',
        choices: lawfulOutcomes(facts).map(({ outcome: value, provision, asks }) => ({
          value,
          text: outcomeName(value),
          hint: `${provisionText(provision)}${asks === 'why this is exceptional' ? ': say below why this is exceptional' : ''}`,
        })),
      },
      filled,
    ),
  ]
}

function asChoices(values: readonly string[]) {
  return values.map((value) => ({ value, text: atStart(value) }))
}
