import { z } from 'zod'
import { type DecideAfterWithdrawal, decideAfterWithdrawal } from '../../actions/ending/decide-after-withdrawal.ts'
import { RECORDABLE_GROUNDS, type RecordableGround } from '../../domain/classification.ts'
import { provisionText } from '../../domain/provision.ts'
import { AFTER_WITHDRAWAL, decideAfterWithdrawal as decide } from '../../domain/withdrawal.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField, radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, someOf, words } from '../answers.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const GROUNDS = Object.keys(RECORDABLE_GROUNDS) as [RecordableGround, ...RecordableGround[]]
const schema = z.object({ choice: oneOf(AFTER_WITHDRAWAL), grounds: someOf(GROUNDS), reason: words })

export const afterWithdrawal = decisionForm<DecideAfterWithdrawal>({
  kind: 'after withdrawal',
  about: 'matter',
  question: () => 'What follows the withdrawal?',
  how: 'A withdrawal ends nothing. You decide what the matter is from now on; every other decision stays to be made.',
  groups: ({ afterWithdrawal: asked }, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'choice',
            label: 'You decide to',
            hint:
              asked?.referred === 'referred'
                ? 'It was referred, so the IOPC is told of the withdrawal whatever you choose'
                : 'It was not referred to the IOPC',
            choices: AFTER_WITHDRAWAL.map((value) => ({
              value,
              text: atStart(value),
              ...(value === 'treat it as a recordable conduct matter' && {
                reveals: checkboxesField(
                  {
                    name: 'grounds',
                    label: 'What makes it recordable?',
                    choices: GROUNDS.map((ground) => ({
                      value: ground,
                      text: atStart(ground),
                      hint: provisionText(RECORDABLE_GROUNDS[ground]),
                    })),
                  },
                  filled,
                ),
              }),
            })),
          },
          filled,
        ),
        reasonField(filled),
      ],
    },
  ],
  read: (form, view) => {
    const { choice, grounds, reason } = schema.parse(form)
    // Grounds are asked under one of the choices only; what was ticked before another was chosen is left out.
    const recordableGrounds = choice === 'treat it as a recordable conduct matter' ? grounds : []

    return { ok: true, value: { matter: view.matter.address, choice, recordableGrounds, reason, after: afterIn(form) } }
  },
  decide: (command, { afterWithdrawal: asked }) =>
    decide({
      ...command,
      withdrawal: asked?.withdrawal ?? 'none',
      referred: asked?.referred ?? 'not referred',
    }),
  answers: ({ choice, recordableGrounds, reason }) => [
    { question: 'You decide to', answer: [atStart(choice ?? ''), ...recordableGrounds.map(atStart)] },
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: decideAfterWithdrawal,
  fieldOf: ({ about }) => (about === 'withdrawal' ? 'choice' : about),
})
