import { z } from 'zod'
import { type Reclassify, reclassify } from '../../actions/matter/reclassify.ts'
import { RECORDABLE_GROUNDS, type RecordableGround } from '../../domain/classification.ts'
import { lacking } from '../../domain/decision.ts'
import { LIVE_MATTER_KINDS, matterKindInSentence, matterKindName } from '../../domain/matter.ts'
import { provisionText } from '../../domain/provision.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField, radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, someOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'

const GROUNDS = Object.keys(RECORDABLE_GROUNDS) as [RecordableGround, ...RecordableGround[]]
const schema = z.object({ kind: oneOf(LIVE_MATTER_KINDS), grounds: someOf(GROUNDS), reason: words })

export const classification = decisionForm<Reclassify>({
  kind: 'classification',
  about: 'matter',
  question: () => 'What kind of matter is this now?',
  how: 'The rules that apply stay those of the day on which it came to attention. What was decided before stays on record.',
  groups: ({ matterKind }, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'kind',
            label: 'It becomes',
            hint: `It is ${matterKindInSentence(matterKind)} now`,
            choices: LIVE_MATTER_KINDS.filter((kind) => kind !== matterKind).map((value) => ({
              value,
              text: matterKindName(value),
              ...(value === 'recordable conduct matter' && {
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
    const { kind, grounds, reason } = schema.parse(form)
    const errors = [
      ...(kind === undefined ? [{ field: 'kind', message: 'Say what kind of matter it becomes' }] : []),
      ...(reason === undefined ? [{ field: 'reason', message: 'Say why' }] : []),
    ]
    if (kind === undefined || errors.length > 0) return { ok: false, errors }
    const recordableGrounds = kind === 'recordable conduct matter' ? grounds : []

    return { ok: true, value: { matter: view.matter.address, kind, recordableGrounds, reason, after: afterIn(form) } }
  },
  // Which kinds are open turns on who told, which is asked of the record when it is signed.
  decide: (command) =>
    command.kind === 'recordable conduct matter' && command.recordableGrounds.length === 0
      ? { ok: false, missing: [lacking('grounds', 'Say what makes this conduct matter recordable', 'pra-sch3-11')] }
      : { ok: true, decision: command.kind },
  answers: ({ kind, recordableGrounds, reason }) => [
    { question: 'It becomes', answer: [matterKindName(kind), ...recordableGrounds.map(atStart)] },
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: reclassify,
  fieldOf: ({ about }) => fieldNamed(about),
})
