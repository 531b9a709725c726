import { z } from 'zod'
import { type ConstitutePanel, constitutePanel } from '../../actions/proceedings/constitute-panel.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { CHAIRS, SEATS, type Seat } from '../../domain/panel.ts'
import { constitutePanel as constitute, isPublic, PUBLICITY } from '../../domain/panel-decision.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, type Field, type Filled, radiosField, textareaField, textField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'

const schema = z.object({
  'chair-is': oneOf(CHAIRS),
  operational: oneOf(['yes', 'no']),
  declared: oneOf(['yes', 'no']),
  publicity: oneOf(PUBLICITY),
  'why-private': words,
})
const YES_OR_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

export const panel = decisionForm<ConstitutePanel>({
  kind: 'panel',
  about: 'allegation',
  question: (view) => `Who conducts the proceedings on allegation ${view.allegation?.number ?? 1}?`,
  how: 'The seats are those of the rules that apply. Nobody who investigated or certified may take one.',
  groups: (view, filled) => {
    const seats = view.panel?.seats ?? []

    return [
      {
        fields: [
          ...seats.map((seat) =>
            textField({ name: fieldNamed(seat), label: atStart(seat), hint: 'Their name', width: 'medium' }, filled),
          ),
          ...(seats.includes('chair') ? [chairField(filled)] : []),
        ],
      },
      {
        fields: [
          radiosField(
            {
              name: 'declared',
              label: 'Has each said that they had no part in this and have no tie to anyone in it?',
              layout: 'inline',
              choices: YES_OR_NO,
            },
            filled,
          ),
          radiosField(
            {
              name: 'publicity',
              label: 'Is it held in public?',
              choices: PUBLICITY.filter(
                (each) => each === 'in private' || (view.panel?.forum !== undefined && isPublic(view.panel.forum)),
              ).map((value) => ({ value, text: atStart(value) })),
            },
            filled,
          ),
          ...(view.panel?.forum && isPublic(view.panel.forum) ? privacyFields(filled) : []),
        ],
      },
    ]
  },
  read: (form, view) => {
    const given = schema.parse(form)
    const served = dayIn(form, 'last-served-on')
    const told = dayIn(form, 'body-told-on')
    const errors = [
      ...(served.kind === 'no day' ? [dayError('last-served-on', 'Give a day that is in the calendar')] : []),
      ...(told.kind === 'no day' ? [dayError('body-told-on', 'Give a day that is in the calendar')] : []),
      ...(view.panel?.forum ? [] : [{ field: 'publicity', message: 'Refer this to proceedings first' }]),
    ]
    if (errors.length > 0) return { ok: false, errors }
    const named = (view.panel?.seats ?? []).map((seat) => [seat, words.parse(form[fieldNamed(seat)])] as const)

    return {
      ok: true,
      value: {
        ...{ matter: view.matter.address, allegation: view.allegation?.number ?? 0, after: afterIn(form) },
        ...{ members: Object.fromEntries(named) as Partial<Record<Seat, string>>, chair: given['chair-is'] },
        ...{ lastServedOn: served.day, operational: given.operational, declared: given.declared },
        ...{ publicity: given.publicity, whyPrivate: given['why-private'], bodyToldOn: told.day },
      },
    }
  },
  // Who investigated and who certified is asked of the record when it is signed.
  decide: (command, view, acting) =>
    constitute({
      ...command,
      ...{ forum: view.panel?.forum, regime: view.regime, conflicted: [], today: acting.today },
    }),
  answers: ({ members, chair, publicity, whyPrivate, bodyToldOn }) => [
    ...SEATS.flatMap((seat) => (members[seat] ? [{ question: atStart(seat), answer: said(members[seat]) }] : [])),
    ...(chair && members.chair ? [{ question: 'The chair is', answer: atStart(chair) }] : []),
    { question: 'No part in this, no tie', answer: 'Each has said so' },
    { question: 'Held', answer: atStart(publicity ?? '') },
    ...(whyPrivate === undefined || publicity === 'in public'
      ? []
      : [{ question: 'Why not in public', answer: said(whyPrivate) }]),
    ...(bodyToldOn === undefined || publicity === 'in public'
      ? []
      : [{ question: 'Local policing body told on', answer: showDate(bodyToldOn) }]),
  ],
  record: constitutePanel,
  days: ['last-served-on', 'body-told-on'],
  fieldOf: ({ about }) => (about === 'forum' || about === 'allegation' ? 'publicity' : fieldNamed(about)),
})

function chairField(filled: Filled): Field {
  return radiosField(
    {
      name: 'chair-is',
      label: 'The chair is',
      choices: CHAIRS.map((value) => ({
        value,
        text: atStart(value),
        ...(value === 'former senior officer as delegate' && {
          reveals: dateField({ name: 'last-served-on', label: 'On which day did they last serve?' }, filled),
        }),
        ...(value === 'senior member of staff as delegate' && {
          reveals: radiosField(
            {
              name: 'operational',
              label: 'Is it about operational police work?',
              layout: 'inline',
              choices: YES_OR_NO,
            },
            filled,
          ),
        }),
      })),
    },
    filled,
  )
}

function privacyFields(filled: Filled): readonly Field[] {
  return [
    textareaField(
      {
        name: 'why-private',
        label: 'If not, why is the public kept out?',
        hint: 'From May 2024 these reasons also go to the local policing body, in writing',
        rows: 3,
      },
      filled,
    ),
    dateField({ name: 'body-told-on', label: 'On which day were they sent to the local policing body?' }, filled),
  ]
}
