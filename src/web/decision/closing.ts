import { z } from 'zod'
import { type CloseMatter, closeMatter } from '../../actions/ending/close-matter.ts'
import { isWritten, lacking } from '../../domain/decision.ts'
import { words as said } from '../../page/narrative.ts'
import { words } from '../answers.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({ reason: words })

export const closing = decisionForm<CloseMatter>({
  kind: 'closing',
  about: 'matter',
  question: () => 'Close this matter?',
  how: 'Each of its decisions is on record for itself, a second person approved, and nobody outside objected. It can be taken up again.',
  groups: (_view, filled) => [{ fields: [reasonField(filled, 'Why does it close now?')] }],
  read: (form, view) => ({
    ok: true,
    value: { matter: view.matter.address, reason: schema.parse(form).reason, after: afterIn(form) },
  }),
  // What else is missing was asked before this form was shown, and is asked of the record again when it is signed.
  decide: ({ reason }) =>
    isWritten(reason)
      ? { ok: true, decision: reason }
      : { ok: false, missing: [lacking('reason', 'Say why it closes now', 'policy-closing')] },
  answers: ({ reason }) => [{ question: 'Why it closes now', answer: said(reason ?? '') }],
  record: closeMatter,
  fieldOf: () => 'reason',
})
