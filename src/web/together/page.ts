import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { MoveAsked } from '../../actions/matter/open-move.ts'
import type { MatterName } from '../../actions/matter/view.ts'
import { provisionText } from '../../domain/provision.ts'
import { directionIsSaid, RELATION_KINDS, relationInWords } from '../../domain/related-matter.ts'
import { dateField, type Field, type Filled, radiosField, textareaField, textField } from '../../page/field.ts'
import { inFieldOrder } from '../../page/form-error.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

type Form = StaffPageView & Record<string, unknown>

/** Say how a matter hangs together with another one. */
export function relatePage({ matter }: MatterView, filled: Filled): Form {
  const kinds = RELATION_KINDS.map((kind) => ({ value: kind, text: relationInWords(kind, 'parent') }))
  const said = RELATION_KINDS.filter(directionIsSaid)
    .map((kind) => relationInWords(kind, 'parent').toLowerCase())
    .join('; ')

  return form(matter, filled, {
    heading: 'Link this to another matter',
    about: [
      'Only someone who may open both matters sees the link, and only someone who may open both can make it.',
      `If both are about the same substance, the later is handled under the rules of the earlier: ${provisionText('pcpcm-66')}. What was decided before keeps its rules.`,
    ],
    action: paths.matter(matter.address).relate,
    button: 'Record the link',
    fields: [
      textField({ name: 'other', label: 'Reference of the other matter', width: 'short' }, filled),
      radiosField({ name: 'kind', label: 'How do they hang together?', choices: kinds }, filled),
      radiosField(
        {
          name: 'end',
          label: 'Which is about the other?',
          hint: `Answer this only for: ${said}`,
          choices: [
            { value: 'parent', text: 'The other is about this matter' },
            { value: 'child', text: 'This matter is about the other' },
          ],
        },
        filled,
      ),
      why(filled),
    ],
  })
}

/** End a link that was wrong. */
export function endLinkPage({ matter, together }: MatterView, relation: string, filled: Filled): Form | undefined {
  const link = together.related.find(({ id }) => id === relation)
  if (!link) return undefined

  return form(matter, filled, {
    heading: 'End this link',
    about: [`${link.what}: ${link.other.spokenName} ${link.other.shown}. That it stood until now stays on the record.`],
    action: paths.matter(matter.address).endLink(relation),
    button: 'End the link',
    fields: [why(filled)],
  })
}

/** Put a matter into an operation. */
export function putInPage({ matter }: MatterView, filled: Filled): Form {
  return form(matter, filled, {
    heading: 'Put this into an operation',
    about: [
      'The matter keeps its own duties, people and clocks. Whoever may open it sees which operation it is in, and no other matter of it that they may not open.',
    ],
    action: paths.matter(matter.address).putIntoOperation,
    button: 'Put it in',
    fields: [
      textField({ name: 'operation', label: 'Reference of the operation', width: 'short' }, filled),
      why(filled),
    ],
  })
}

/** Take a matter out of an operation. */
export function takeOutPage({ matter, together }: MatterView, operation: string, filled: Filled): Form | undefined {
  const held = together.operations.find(({ address }) => address === operation)
  if (!held) return undefined

  return form(matter, filled, {
    heading: `Take this out of ${held.spokenName} ${held.shown}`,
    about: ['That it was in the operation stays on the record.'],
    action: paths.matter(matter.address).takeOutOfOperation(operation),
    button: 'Take it out',
    fields: [why(filled)],
  })
}

/** Hand a matter over to another force. */
export function movePage({ matter, force, forces }: MoveAsked, filled: Filled): Form {
  return form(matter, filled, {
    heading: 'Move this to another force',
    about: [
      `It lies with ${force}. It keeps its reference, its clocks and its record. From then on people of the other force decide (${provisionText('pra-29')}, not yet checked against the source), and nobody of this force but oversight finds it, you neither.`,
    ],
    action: paths.matter(matter.address).move,
    button: 'Move the matter',
    fields:
      forces.length === 0
        ? []
        : [
            radiosField(
              {
                name: 'to',
                label: 'To which force?',
                choices: forces.map(({ reference, name }) => ({ value: reference, text: name })),
              },
              filled,
            ),
            dateField({ name: 'on', label: 'From which day?' }, filled),
            why(filled),
          ],
    nothing:
      forces.length === 0 ? 'No other force works on this installation, so there is none to receive it.' : undefined,
  })
}

function form(
  matter: MatterName,
  { errors }: Filled,
  asked: {
    readonly heading: string
    readonly about: readonly string[]
    readonly action: string
    readonly button: string
    readonly fields: readonly Field[]
    readonly nothing?: string | undefined
  },
): Form {
  const names = asked.fields.map(({ params }) => String(params.name ?? params.namePrefix ?? params.idPrefix))

  return {
    title: matterTitle(asked.heading, matter),
    section: 'matters',
    back: backToMatter(matter),
    errors: inFieldOrder(errors, names),
    ...asked,
  }
}

function why(filled: Filled): Field {
  return textareaField({ name: 'reason', label: 'Why?', rows: 3 }, filled)
}
