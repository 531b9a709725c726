import { z } from 'zod'
import { type DecideMode, decideMode } from '../../actions/decision/decide-mode.ts'
import { decideMode as decide, INVESTIGATION_MODES, modeName } from '../../domain/mode.ts'
import { radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, words } from '../answers.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({ mode: oneOf(INVESTIGATION_MODES), reason: words })

export const mode = decisionForm<DecideMode>({
  kind: 'mode',
  about: 'matter',
  question: () => 'Which form does the investigation take?',
  how: 'Once a matter is referred, the IOPC decides; you record what it decided.',
  groups: ({ mode: asked }, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'mode',
            label: asked?.decides === 'IOPC' ? 'The IOPC decided on' : 'You decide on',
            choices: (asked?.open ?? []).map((value) => ({ value, text: modeName(value) })),
          },
          filled,
        ),
        reasonField(filled, asked?.decides === 'IOPC' ? 'What did the IOPC say?' : 'Why?'),
      ],
    },
  ],
  read: (form, view) => ({
    ok: true,
    value: { matter: view.matter.address, ...readMode(form), after: afterIn(form) },
  }),
  decide: (command, view) =>
    decide({ ...command, referred: view.mode?.decides === 'IOPC' ? 'referred' : 'not referred' }),
  answers: ({ mode: chosen, reason }) => [
    { question: 'Form of the investigation', answer: chosen ? modeName(chosen) : '' },
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: decideMode,
})

function readMode(form: unknown) {
  const { mode: chosen, reason } = schema.parse(form)
  return { mode: chosen, reason }
}
