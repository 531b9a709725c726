import { z } from 'zod'
import { type AssessSeverity, assessSeverity } from '../../actions/decision/assess-severity.ts'
import {
  assessSeverity as assess,
  routeName,
  SEVERITY_LEVELS,
  SEVERITY_ROUTES,
  type SeverityLevel,
  severityName,
} from '../../domain/severity.ts'
import { standardName } from '../../domain/standards.ts'
import { radiosField, textareaField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'
import { standardsField, standardsGiven } from './standards-field.ts'

const schema = z.object({
  level: oneOf(SEVERITY_LEVELS),
  reason: words,
  'what-changed': words,
  standards: standardsGiven,
})
const routeField = (level: SeverityLevel): string => `route-${fieldNamed(level)}`

export const severity = decisionForm<AssessSeverity>({
  kind: 'severity',
  about: 'allegation',
  question: (view) =>
    `If it were proved, what would the conduct in allegation ${view.allegation?.number ?? 1} amount to?`,
  how: 'It is no finding. It decides how the matter goes on, and the officer is told of it in writing unless that would do harm.',
  groups: ({ severity: asked }, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'level',
            label: 'It would amount to',
            choices: (asked?.levels ?? SEVERITY_LEVELS).map((level) => ({
              value: level,
              text: severityName(level),
              reveals: radiosField(
                {
                  name: routeField(level),
                  label: 'How does it go on?',
                  choices: (asked?.routes[level] ?? []).map((value) => ({ value, text: routeName(value) })),
                },
                filled,
              ),
            })),
          },
          filled,
        ),
      ],
    },
    {
      fields: [
        standardsField('Which Standards of Professional Behaviour are said to be breached?', filled),
        reasonField(filled),
        ...(asked?.previous === undefined
          ? []
          : [
              textareaField(
                {
                  name: 'what-changed',
                  label: 'What is known now that was not known then?',
                  hint: `It was assessed as ${asked.previous}. Asked when the new assessment is lower.`,
                  rows: 3,
                },
                filled,
              ),
            ]),
      ],
    },
  ],
  read: (form, view) => {
    const { level, reason, 'what-changed': whatChanged, standards } = schema.parse(form)
    const route = level && oneOf(SEVERITY_ROUTES).parse(form[routeField(level)])
    const allegation = view.allegation?.number ?? 0

    return {
      ok: true,
      value: {
        ...{ matter: view.matter.address, allegation, level, route, reason, whatChanged, standards },
        after: afterIn(form),
      },
    }
  },
  decide: (command, view) =>
    assess({
      ...command,
      previous: view.severity?.previous && { version: 1, level: view.severity.previous },
      regime: view.regime,
      kind: view.matterKind,
      approvedLevel: view.lowered?.level,
    }),
  answers: ({ level, route, reason, whatChanged, standards = [] }) => [
    { question: 'It would amount to', answer: level ? severityName(level) : '' },
    { question: 'How it goes on', answer: route ? routeName(route) : '' },
    ...(standards.length === 0
      ? []
      : [{ question: 'Standards said to be breached', answer: standards.map(standardName) }]),
    { question: 'Why', answer: said(reason ?? '') },
    ...(whatChanged === undefined ? [] : [{ question: 'What is known now', answer: said(whatChanged) }]),
  ],
  record: assessSeverity,
  fieldOf: ({ about }, form) => {
    const { level } = schema.parse(form)
    return about === 'route'
      ? level
        ? routeField(level)
        : 'level'
      : about === 'allegation'
        ? 'level'
        : fieldNamed(about)
  },
})
