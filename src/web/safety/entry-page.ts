import type { MatterName } from '../../actions/matter/view.ts'
import type { SafetyView } from '../../actions/safety/open-safety.ts'
import { AFTER_MEASURE, MEASURE_STANDINGS, MEASURES, type MeasureKind, measureWords } from '../../domain/measure.ts'
import {
  AFTER_ORDER,
  limitWords,
  ORDER_CODES,
  ORDER_STANDINGS,
  orderKind,
  PILOT_AREAS,
} from '../../domain/protective-order.ts'
import { provisionText } from '../../domain/provision.ts'
import { type TaskKind, taskKindNamed } from '../../domain/task-kind.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, type Field, type Filled, radiosField, textareaField, textField } from '../../page/field.ts'
import type { OpenNarrative } from '../../page/narrative.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { backToSafety, slug } from './back.ts'

type View = StaffPageView & Record<string, unknown>
type Entry = {
  readonly heading: string
  readonly sentences?: readonly string[]
  readonly action: string
  readonly fields: readonly Field[]
  readonly button: string
}

/** A page with one short form about one matter. */
function entry(
  matter: MatterName,
  { heading, sentences = [], action, fields, button }: Entry,
  { errors }: Filled,
): View {
  return {
    title: matterTitle(heading, matter),
    section: 'matters',
    back: backToSafety(matter),
    errors,
    heading,
    sentences,
    action,
    groups: [{ fields }],
    button,
    leave: { text: 'Back without recording', href: paths.safety(matter.address).show },
  }
}

/** Where a measure stands now. */
export function measurePage({ matter, measures }: SafetyView, kind: MeasureKind, filled: Filled): View {
  const there = measures.find((each) => each.kind === kind)
  const open = there ? AFTER_MEASURE[there.standing] : MEASURE_STANDINGS.filter((each) => each !== 'lifted')

  return entry(
    matter,
    {
      heading: MEASURES[kind],
      sentences: there
        ? [`${measureWords(there.standing, there.since)}, ${there.by}.`]
        : ['Nothing is recorded of this yet.'],
      action: paths.safety(matter.address).measure(slug(kind)),
      fields: [
        radiosField(
          { name: 'standing', label: 'It is now', choices: open.map((value) => ({ value, text: atStart(value) })) },
          filled,
        ),
        dateField({ name: 'on', label: 'Since which day?' }, filled),
        textareaField(
          {
            name: 'words',
            label: 'By whom, and what was done',
            hint: 'A refusal and a lifting need their reason. For system access, say which systems',
            rows: 3,
          },
          filled,
        ),
      ],
      button: 'Record this',
    },
    filled,
  )
}

/** What was done of a task that no measure ends. */
export function taskPage({ matter }: SafetyView, kind: TaskKind, filled: Filled): View {
  const { say, because, provision } = taskKindNamed(kind)

  return entry(
    matter,
    {
      heading: say,
      sentences: [`${provisionText(provision)}: ${because}.`],
      action: paths.safety(matter.address).task(slug(kind)),
      fields: [
        dateField({ name: 'on', label: 'On which day was it done?' }, filled),
        textareaField({ name: 'words', label: 'What was done, and with whom?', rows: 3 }, filled),
      ],
      button: 'Record that it is done',
    },
    filled,
  )
}

/** A protective order: which, and where it stands. */
export function orderPage({ matter, orders }: SafetyView, number: number | undefined, filled: Filled): View {
  const there = orders.find((each) => each.number === number)
  const open = there ? AFTER_ORDER[there.standing] : (['considered', 'sought', 'made'] as const)
  const kinds = radiosField(
    {
      name: 'kind',
      label: 'Which one?',
      choices: ORDER_CODES.map((value) => ({ value, text: orderKind(value).name, hint: kindHint(value) })),
    },
    filled,
  )

  return entry(
    matter,
    {
      heading: there ? there.name : 'Record a protective order',
      sentences: there
        ? [`${kindHint(there.kind)}. It was ${there.standing}.`]
        : ['None of these rules has been checked against its source yet.'],
      action: there ? paths.safety(matter.address).order(String(there.number)) : paths.safety(matter.address).newOrder,
      fields: [
        ...(there ? [] : [kinds]),
        radiosField(
          {
            name: 'standing',
            label: 'It is now',
            choices: ORDER_STANDINGS.filter((each) => (open as readonly string[]).includes(each)).map((value) => ({
              value,
              text: atStart(value),
            })),
          },
          filled,
        ),
        dateField({ name: 'on', label: 'Since which day?' }, filled),
        ...(there === undefined || (open as readonly string[]).includes('made')
          ? [
              dateField({ name: 'ends', label: 'If it was made, when does it end?' }, filled),
              dateField({ name: 'monitored', label: 'If it is electronically monitored, until when?' }, filled),
              textField(
                {
                  name: 'area',
                  label: 'Area, for an order under the Domestic Abuse Act',
                  hint: `On the list so far: ${PILOT_AREAS.join(', ')}`,
                  width: 'medium',
                },
                filled,
              ),
            ]
          : []),
        textareaField(
          {
            name: 'words',
            label: 'What there is to say',
            hint: 'Why it is not sought, who refused it, what the breach was',
            rows: 3,
          },
          filled,
        ),
      ],
      button: 'Record this',
    },
    filled,
  )
}

function kindHint(code: (typeof ORDER_CODES)[number]): string {
  const kind = orderKind(code)

  return [provisionText(kind.provision), limitWords(kind), kind.note].filter(Boolean).join('; ')
}

/** A referral to the conference of agencies. */
export function conferencePage({ matter }: SafetyView, filled: Filled): View {
  return entry(
    matter,
    {
      heading: 'Refer to the conference of agencies (MARAC)',
      sentences: ['A referral within 12 months of a hearing is a repeat, and says so by itself.'],
      action: paths.safety(matter.address).conference,
      fields: [
        dateField({ name: 'on', label: 'On which day was it referred?' }, filled),
        textareaField({ name: 'reason', label: 'Why?', rows: 3 }, filled),
      ],
      button: 'Record the referral',
    },
    filled,
  )
}

/** What the conference heard. */
export function hearingPage({ matter }: SafetyView, filled: Filled): View {
  return entry(
    matter,
    {
      heading: 'The conference heard it',
      action: paths.safety(matter.address).heard,
      fields: [
        dateField({ name: 'on', label: 'On which day?' }, filled),
        textareaField({ name: 'attended', label: 'Who attended from the force?', rows: 2 }, filled),
        textareaField(
          { name: 'conflict', label: 'How was it made sure that nobody there knows him?', rows: 2 },
          filled,
        ),
        textareaField({ name: 'actions', label: 'What was agreed, and who does it?', rows: 3 }, filled),
      ],
      button: 'Record the hearing',
    },
    filled,
  )
}

/** Where she is: to be held, or to be opened with a reason. */
export function addressPage({ matter, address }: SafetyView, filled: Filled, opened?: OpenNarrative): View {
  const to = paths.safety(matter.address)
  const open = {
    heading: 'Open it',
    action: to.openAddress,
    field: textareaField(
      { name: 'reason', label: 'Why do you need this now?', hint: 'She can ask to see your answer', rows: 2 },
      filled,
    ),
    button: 'Open the address',
  }
  const hold = {
    heading: address === 'held' ? 'Hold another in its place' : 'Hold an address',
    action: to.address,
    field: textareaField({ name: 'address', label: 'Where is she?', rows: 3 }, filled),
    button: 'Hold it apart',
  }

  return {
    title: matterTitle('Where she is', matter),
    section: 'matters',
    back: backToSafety(matter),
    errors: filled.errors,
    heading: 'Where she is',
    forms: address === 'held' ? [open, hold] : [hold],
    opened,
  }
}
