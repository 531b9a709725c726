import { z } from 'zod'
import { type DecideOrders, decideOrders } from '../../actions/safety/decide-orders.ts'
import { decideOrders as decide, ORDER_ANSWERS } from '../../domain/no-protective-order.ts'
import { ORDER_CODES, orderKind } from '../../domain/protective-order.ts'
import { provisionText } from '../../domain/provision.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField, radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, someOf, words } from '../answers.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const [FIRST, ...OTHERS] = ORDER_CODES
const schema = z.object({
  answer: oneOf(ORDER_ANSWERS),
  considered: someOf([FIRST ?? 'DVPN', ...OTHERS]),
  reason: words,
})

export const protectiveOrders = decisionForm<DecideOrders>({
  kind: 'protective orders',
  about: 'matter',
  question: () => 'Are protective orders sought?',
  how: 'Say which were considered. That none is sought is a decision too, with its reason. Where each one stands is recorded under Safety.',
  groups: (_view, filled) => [
    {
      fields: [
        checkboxesField(
          {
            name: 'considered',
            label: 'Which were considered?',
            choices: ORDER_CODES.map((value) => ({
              value,
              text: orderKind(value).name,
              hint: provisionText(orderKind(value).provision),
            })),
          },
          filled,
        ),
        radiosField(
          {
            name: 'answer',
            label: 'You decide that',
            choices: ORDER_ANSWERS.map((value) => ({ value, text: atStart(value) })),
          },
          filled,
        ),
        reasonField(filled),
      ],
    },
  ],
  read: (form, view) => {
    const { answer, considered, reason } = schema.parse(form)
    return { ok: true, value: { matter: view.matter.address, answer, considered, reason, after: afterIn(form) } }
  },
  decide: (command) => decide(command),
  answers: ({ answer, considered, reason }) => [
    { question: 'Considered', answer: considered.map((code) => orderKind(code).name) },
    { question: 'You decide that', answer: atStart(answer ?? '') },
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: decideOrders,
})
