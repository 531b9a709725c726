import { z } from 'zod'
import { type RecordOutcome, recordOutcome } from '../../actions/decision/record-outcome.ts'
import { FORUMS, OUTCOMES, outcomeName } from '../../domain/outcome.ts'
import { decideOutcome } from '../../domain/outcome-decision.ts'
import { standardName } from '../../domain/standards.ts'
import { isWarning, WARNING_MONTHS } from '../../domain/warning.ts'
import { atStart } from '../../domain/words.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { factFields, factsOf, findingField, missingFacts, outcomeFields } from './outcome-fields.ts'
import { reasonField } from './reason.ts'
import { standardsField, standardsGiven } from './standards-field.ts'

const schema = z.object({
  forum: oneOf(FORUMS),
  outcome: oneOf(OUTCOMES),
  standards: standardsGiven,
  'warning-months': words,
  reason: words,
})

export const outcome = decisionForm<RecordOutcome>({
  kind: 'outcome',
  about: 'allegation',
  question: (view) => `What came of allegation ${view.allegation?.number ?? 1}?`,
  how: 'Say where it was decided and what was found. Then the outcomes that the law leaves open are shown.',
  groups: (view, filled) => [
    { fields: factFields(view, filled) },
    {
      fields: [
        ...outcomeFields(view, filled),
        standardsField('Which Standards were found to be breached?', filled, view.standing?.standards),
        reasonField(filled),
      ],
    },
  ],
  carries: (view, form) => ({ 'outcomes-for': factsOf(view, form)?.key }),
  read: (form, view) => {
    const given = schema.parse(form)
    const facts = factsOf(view, form)
    if (!facts) return { ok: false, errors: missingFacts(view, form) }
    // The choices were not on the page that was sent: they come now, and nothing is wrong with what was typed.
    if (form['outcomes-for'] !== facts.key) return { ok: false, errors: [] }

    const { forum, finding, concerned, finalWrittenWarning, incidents } = facts
    const months = given['warning-months']
    return {
      ok: true,
      value: {
        ...{ matter: view.matter.address, allegation: view.allegation?.number ?? 0, forum, finding, concerned },
        ...{ finalWrittenWarning, incidents, outcome: given.outcome, reason: given.reason, after: afterIn(form) },
        standards: given.standards,
        warningMonths: months === undefined || !isWarning(given.outcome) ? undefined : Number(months),
      },
    }
  },
  decide: ({ forum = 'no proceedings', finding = 'no finding', concerned = 'staff', ...command }, view, acting) =>
    decideOutcome({
      ...command,
      ...{ forum, finding, concerned, regime: view.regime, on: acting.today },
      caseToAnswer: view.outcome?.caseToAnswer,
      referredTo: view.standing?.referredTo,
      reach: view.standing?.reach,
      warningOnRecord: view.standing?.warning ? 'in force' : 'none',
    }),
  answers: ({ forum, finding, outcome: chosen, reason, concerned, standards = [], warningMonths }) => [
    { question: 'Where it was decided', answer: atStart(forum ?? '') },
    { question: 'What was found', answer: atStart(finding ?? '') },
    { question: 'About', answer: atStart(concerned ?? '') },
    { question: 'What came of it', answer: chosen ? outcomeName(chosen) : '' },
    ...(isWarning(chosen)
      ? [{ question: 'For how long', answer: `${warningMonths ?? WARNING_MONTHS[chosen].months} months` }]
      : []),
    ...(standards.length === 0 ? [] : [{ question: 'Standards breached', answer: standards.map(standardName) }]),
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: recordOutcome,
  fieldOf: ({ about }, form) => {
    const { forum } = schema.parse(form)
    if (about === 'finding' && forum) return findingField(forum)
    return about === 'case to answer' || about === 'allegation' ? 'forum' : fieldNamed(about)
  },
})
