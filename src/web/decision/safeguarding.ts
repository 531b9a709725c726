import { z } from 'zod'
import { type DecideSafeguarding, decideSafeguarding } from '../../actions/ending/decide-safeguarding.ts'
import { decideSafeguarding as decide, PROTECTIVE_MEASURES, SAFEGUARDING_ANSWERS } from '../../domain/safeguarding.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField, radiosField, textareaField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, someOf, words } from '../answers.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({
  answer: oneOf(SAFEGUARDING_ANSWERS),
  considered: someOf(PROTECTIVE_MEASURES),
  'why-none': words,
  reason: words,
})

export const safeguarding = decisionForm<DecideSafeguarding>({
  kind: 'safeguarding',
  about: 'matter',
  question: () => 'How are people kept safe from now on?',
  how: 'Safety is decided for itself. It does not wait for the other decisions, and none of them stands in for it.',
  groups: (_view, filled) => [
    {
      fields: [
        checkboxesField(
          {
            name: 'considered',
            label: 'Which measures were considered?',
            hint: 'Choose every one that was, also where it was not taken',
            choices: PROTECTIVE_MEASURES.map((value) => ({ value, text: atStart(value) })),
          },
          filled,
        ),
        textareaField({ name: 'why-none', label: 'If none was considered, why?', rows: 2 }, filled),
      ],
    },
    {
      fields: [
        radiosField(
          {
            name: 'answer',
            label: 'From now on',
            choices: SAFEGUARDING_ANSWERS.map((value) => ({ value, text: atStart(value) })),
          },
          filled,
        ),
        reasonField(filled),
      ],
    },
  ],
  read: (form, view) => {
    const { answer, considered, 'why-none': whyNone, reason } = schema.parse(form)
    return {
      ok: true,
      value: { matter: view.matter.address, answer, considered, whyNone, reason, after: afterIn(form) },
    }
  },
  decide: (command) => decide(command),
  answers: ({ answer, considered, whyNone, reason }) => [
    { question: 'Considered', answer: considered.length > 0 ? considered.map(atStart) : ['None', said(whyNone ?? '')] },
    { question: 'From now on', answer: atStart(answer ?? '') },
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: decideSafeguarding,
})
