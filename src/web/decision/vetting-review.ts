import { z } from 'zod'
import { type DecideVettingReview, decideVettingReview } from '../../actions/ending/decide-vetting-review.ts'
import { decideVettingReview as decide, VETTING_ANSWERS } from '../../domain/vetting-review.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField, radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, words } from '../answers.ts'
import { paths } from '../paths.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const LOOKED = ['at every matter of the person'] as const
const schema = z.object({ answer: oneOf(VETTING_ANSWERS), looked: oneOf(LOOKED), reason: words })

export const vettingReview = decisionForm<DecideVettingReview>({
  kind: 'vetting review',
  about: 'matter',
  question: () => 'Is clearance to be looked at again because of this matter?',
  how: 'You decide for vetting alone. It says nothing of the misconduct, which is decided apart.',
  home: { text: 'Vetting', href: paths.vetting },
  groups: (_view, filled) => [
    {
      fields: [
        checkboxesField(
          {
            name: 'looked',
            label: 'Before you decide',
            choices: [
              {
                value: LOOKED[0],
                text: 'I have looked at every matter recorded of each person concerned, whatever came of it',
              },
            ],
          },
          filled,
        ),
        radiosField(
          {
            name: 'answer',
            label: 'You decide that',
            choices: VETTING_ANSWERS.map((value) => ({ value, text: atStart(value) })),
          },
          filled,
        ),
        reasonField(filled),
      ],
    },
  ],
  read: (form, view) => {
    const { answer, looked, reason } = schema.parse(form)
    return { ok: true, value: { matter: view.matter.address, answer, looked, reason, after: afterIn(form) } }
  },
  decide: (command) => decide(command),
  answers: ({ answer, looked, reason }) => [
    { question: 'Looked at', answer: looked ? 'Every matter of each person concerned' : '' },
    { question: 'You decide that', answer: atStart(answer ?? '') },
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: decideVettingReview,
})
