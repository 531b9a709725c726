import { z } from 'zod'
import { type ProposeLowering, proposeLowering } from '../../actions/approval/propose-lowering.ts'
import { LOWERING_NAMES, proposeLowering as propose } from '../../domain/lowering.ts'
import { atStart } from '../../domain/words.ts'
import { radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, words } from '../answers.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({ lowering: oneOf(LOWERING_NAMES), reason: words })

export const loweringProposal = decisionForm<ProposeLowering>({
  kind: 'lowering proposal',
  about: 'allegation',
  question: (view) => `What do you propose to lower on allegation ${view.allegation?.number ?? 1}?`,
  how: 'A lower severity, or a case to answer below the investigator’s opinion, is decided only after a second person approved it.',
  groups: ({ lowering }, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'lowering',
            label: 'You propose',
            ...(lowering?.open.length === 0 && { hint: 'Nothing stands here that could be lowered' }),
            choices: (lowering?.open.length ? lowering.open : LOWERING_NAMES).map((value) => ({
              value,
              text: atStart(value),
            })),
          },
          filled,
        ),
        reasonField(filled, 'What is known now that was not known then?'),
      ],
    },
  ],
  read: (form, view) => {
    const { lowering, reason } = schema.parse(form)
    const allegation = view.allegation?.number ?? 0

    return { ok: true, value: { matter: view.matter.address, allegation, lowering, reason, after: afterIn(form) } }
  },
  decide: ({ lowering, reason }, view) =>
    propose(lowering, view.lowering?.at ?? { severity: undefined, opinion: undefined }, reason),
  answers: ({ lowering, reason }) => [
    { question: 'You propose', answer: atStart(lowering ?? '') },
    { question: 'What is known now', answer: said(reason ?? '') },
  ],
  record: proposeLowering,
  fieldOf: ({ about }) => (about === 'reason' ? 'reason' : 'lowering'),
})
