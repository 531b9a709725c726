import { z } from 'zod'
import type { Acting } from '../../actions/acting.ts'
import type { AnswerClosing } from '../../actions/approval/answer-closing.ts'
import type { AnswerLowering } from '../../actions/approval/answer-lowering.ts'
import type { QuestionView } from '../../actions/decision/open-question.ts'
import type { DecisionKind } from '../../actions/decision/view.ts'
import type { Recorded } from '../../actions/recorded.ts'
import { answerProposal, NOTHING_PROPOSED } from '../../domain/second-approval.ts'
import { CONNECTIONS } from '../../domain/unconnected.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, words } from '../answers.ts'
import { afterIn, type DecisionForm, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const LOOKED = 'at what it rests on' as const
const schema = z.object({ looked: oneOf([LOOKED]), reason: words })

type Answer = {
  readonly kind: Extract<DecisionKind, `${string} approval` | `${string} objection`>
  readonly about: 'matter' | 'allegation'
  readonly question: (view: QuestionView) => string
  readonly how: string
  readonly record: (acting: Acting, command: AnswerLowering) => Promise<Recorded<{ readonly decision: number }>>
}

/** The form of a second person who approves, or of somebody outside who objects: both read what is proposed first. */
export function secondAnswer({ kind, about, question, how, record }: Answer): DecisionForm {
  const answer = kind.endsWith('approval') ? 'approved' : 'objected'

  return decisionForm<AnswerClosing & { readonly allegation: number }>({
    ...{ kind, about, question, how, record },
    groups: ({ approval }, filled) => [
      ...(answer === 'approved'
        ? [
            {
              fields: [
                checkboxesField(
                  {
                    name: 'looked',
                    label: 'Before you approve',
                    ...(approval?.connections.length && {
                      hint: approval.connections.map((each) => CONNECTIONS[each]).join('. '),
                    }),
                    choices: [
                      { value: LOOKED, text: 'I have looked at what it rests on: each decision, and who made it' },
                    ],
                  },
                  filled,
                ),
              ],
            },
          ]
        : []),
      { fields: [reasonField(filled, answer === 'approved' ? 'Why do you approve it?' : 'Why do you object?')] },
    ],
    read: (form, view) => {
      const { looked, reason } = schema.parse(form)
      const allegation = view.allegation?.number ?? 0

      return {
        ok: true,
        value: { matter: view.matter.address, allegation, answer, looked, reason, after: afterIn(form) },
      }
    },
    decide: (command, { approval }) =>
      answerProposal({
        ...command,
        of: 'closing',
        approval: approval?.stands ?? NOTHING_PROPOSED,
        connections: approval?.connections ?? [],
      }),
    answers: ({ looked, reason }, { approval }) => [
      ...(approval?.lowering === undefined
        ? []
        : [{ question: 'What is proposed', answer: atStart(approval.lowering) }]),
      ...(looked === undefined ? [] : [{ question: 'Looked', answer: atStart(looked) }]),
      { question: 'Why', answer: said(reason ?? '') },
    ],
    fieldOf: ({ about: what }) => (answer === 'approved' && what !== 'reason' ? 'looked' : 'reason'),
  })
}
