import { z } from 'zod'
import { type ReopenMatter, reopenMatter } from '../../actions/ending/reopen-matter.ts'
import { decideReopening } from '../../domain/closing.ts'
import { words as said } from '../../page/narrative.ts'
import { words } from '../answers.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({ reason: words })

export const reopening = decisionForm<ReopenMatter>({
  kind: 'reopening',
  about: 'matter',
  question: () => 'Take this matter up again?',
  how: 'What was decided stays on record. Clocks go on from where they stood, and what was decided may be decided again.',
  groups: (_view, filled) => [{ fields: [reasonField(filled, 'What has come up?')] }],
  read: (form, view) => ({
    ok: true,
    value: { matter: view.matter.address, reason: schema.parse(form).reason, after: afterIn(form) },
  }),
  decide: ({ reason }, { reopening: asked }) => decideReopening(asked?.standing ?? 'open', reason),
  answers: ({ reason }) => [{ question: 'What has come up', answer: said(reason ?? '') }],
  record: reopenMatter,
  fieldOf: () => 'reason',
})
