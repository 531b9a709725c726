import { act, law, link, note, record, tag } from '../content.ts'
import {
  checkboxesField,
  dateField,
  type Filled,
  fileField,
  radiosField,
  selectField,
  textareaField,
  textField,
} from '../field.ts'
import { closedNarrative, openNarrative } from '../narrative.ts'
import { pager } from '../pager.ts'
import { table } from '../table.ts'
import { timeline } from '../timeline.ts'

/** Every element once, with the kinds of words it will hold, for the checks in a browser. Everyone is invented. */

const heading = {
  name: 'Alder Quay',
  reference: '7K4Q-2W',
  sentence: 'Recordable conduct matter. Came to attention 2 November 2026. 2025 rules apply.',
  navigation: {
    label: 'Alder Quay',
    pages: ['Overview', 'Allegations', 'People', 'Timeline', 'Decisions', 'Who has looked'].map((text, index) => ({
      text,
      href: `#${text}`,
      current: index === 0,
    })),
  },
}

const matters = [
  [link('Alder Quay', '#'), note('7K4Q-2W'), 'Investigation. High risk, plan in place'],
  [link('Thistle Row', '#'), note('M2XD-9C'), 'Both strands open. With the CPS'],
]

const choices = {
  label: 'Which entries',
  choices: ['All lanes', 'Her account only', 'Officer only', 'Agencies only', 'Gaps of more than 7 days', 'Print'].map(
    (text, index) => ({ text, href: '#', current: index === 0 }),
  ),
}

export const matterGallery = {
  title: { page: 'Overview', spokenName: 'Alder Quay', reference: '7K4Q-2W' },
  back: { text: 'My matters', href: '/matters' },
  section: 'matters',
  heading,
  matters,
  choices,
  next: {
    heading: 'Next: tell her that the officer has been interviewed',
    sentence: 'Due yesterday. She can be reached today 12:30 to 13:15. Text first, do not leave a voicemail.',
    act: { text: 'Record the contact', href: '#' },
  },
  allegations: table({
    caption: 'Allegations',
    captionHidden: true,
    columns: [
      { label: 'Allegation' },
      { label: 'Severity', labelled: true },
      { label: 'Criminal', labelled: true },
      { label: 'Misconduct', labelled: true },
    ],
    rows: [
      [
        [link('1. Sexual assault, spring 2025', '#'), note('PC 4471 Daniel Hallworth, off duty')],
        'Gross misconduct',
        tag('Interviewed 20 Nov', 'open'),
        tag('Investigating', 'open'),
      ],
      [
        [link('2. Looked her up on police systems, 2025 to 2026', '#'), note('PC 4471 Daniel Hallworth, on duty')],
        'Gross misconduct',
        tag('Waiting for audit', 'waiting'),
        tag('Done 3 Nov', 'done'),
      ],
    ],
  }),
  strands: [
    {
      heading: 'Criminal',
      note: 'An end here does not end misconduct.',
      steps: [
        { term: '2 Nov', content: 'Crime recorded within 24 hours' },
        { term: 'Next', content: 'Early advice from the CPS' },
      ],
    },
    {
      heading: 'Misconduct',
      note: 'Goes on now: no prejudice found 9 Nov, ask again 30 Nov.',
      steps: [
        { term: '3 Nov', content: 'Referred to the IOPC, two headings' },
        { term: 'Next', content: 'Officer’s representations, by 2 Dec' },
      ],
    },
  ],
  closed: closedNarrative('account', 412, 'Describes a sexual assault and threats about work.', '#'),
  open: openNarrative('He said that nobody would believe me.\n\nI wrote it down that night.', '10:42', '#'),
  answers: [
    { question: 'When did this unit first know?', answer: '2 November 2026', change: { text: 'Change', href: '#' } },
    { question: 'Who is it about?', answer: ['Described only', note('Nobody on the roster fits')] },
  ],
  law: {
    ask: 'How this date was counted',
    content: ['One calendar day after it became clear.', law('2020 Regulations reg 7', '#')],
  },
  pages: pager('20 of 58,129, newest first', '/matters', { before: undefined, after: '7k4q2w' }),
  clocks: [
    { term: 'Late', content: [tag('Late by 1 day', 'late'), note('Victims’ Code right 6')] },
    { term: '1 Nov 2027', content: ['12-month delay report', note('2020 Regs reg 13')] },
    { term: 'Account', content: tag('Sealed 24 Nov', 'sealed') },
  ],
}

export const workGallery = {
  title: 'My work',
  section: 'work',
  matters,
  now: table({
    caption: 'Do now',
    captionHidden: true,
    columns: [{ label: 'Due' }, { label: 'What to do and why', names: true }, { label: 'Matter' }],
    rows: [
      [
        [{ kind: 'strong', text: 'Mon 23 Nov' }, tag('Late by 1 day', 'late')],
        [
          act('Tell her that the officer has been interviewed', '#'),
          'She can be reached today 12:30 to 13:15. Text first.',
          note('Victims’ Code right 6, enhanced: 1 working day from the interview on Fri 20 Nov'),
        ],
        record('Alder Quay', '7K4Q-2W'),
      ],
      [
        { kind: 'strong', text: 'Today' },
        [act('Serve the written notice, or say why it is withheld', '#'), note('Conduct Regulations 2020 reg 17')],
        record('Thistle Row', 'M2XD-9C', '#'),
      ],
    ],
  }),
  wide: table({
    caption: 'What the first rows become',
    columns: ['Row', 'Matter', 'Came to attention', 'Person concerned', 'Allegation', 'Case to answer'].map(
      (label, index) => ({
        label,
        number: index === 0,
      }),
    ),
    rows: [['2', 'CO/00417/19', '3 April 2019', 'No person: decide above', 'Other assault', 'Decide above']],
    narrow: 'scroll',
  }),
}

export const timelineGallery = {
  title: { page: 'Timeline', spokenName: 'Alder Quay', reference: '7K4Q-2W' },
  section: 'matters',
  heading,
  choices,
  lanes: timeline(
    [
      { key: 'account', heading: 'Her account', short: 'Her account' },
      { key: 'officer', heading: 'Officer’s duties and systems', short: 'Officer' },
      { key: 'agencies', heading: 'What agencies did', short: 'Agencies' },
      { key: 'clocks', heading: 'Clocks', short: 'Clocks' },
    ],
    [
      {
        year: '2025',
        when: 'Spring',
        about: 'her words: “around Easter, light evenings”',
        lane: 'account',
        what: 'Assault at her home.',
        source: { text: 'Statement version 3, paragraph 6', href: '#' },
      },
      {
        year: '2025',
        when: '19 May 02:14',
        lane: 'officer',
        what: 'Her record opened on the crime system. No task recorded.',
        source: { text: 'System audit, part 1, line 41', href: '#' },
      },
      { year: '2026', when: '30 Oct', lane: 'agencies', what: 'She tells her doctor.', source: 'Letter, exhibit PR/4' },
      {
        year: '2026',
        when: '2 Nov 15:05',
        lane: 'clocks',
        what: 'Clear that two headings apply. Referral due by end of 3 Nov.',
        source: { text: 'Decision 1', href: '#' },
      },
    ],
  ),
}

const answers = [
  { value: 'applies', text: 'Applies' },
  { value: 'not', text: 'Does not apply' },
  { value: 'unclear', text: 'Not clear yet' },
]

/** @param filled what the form came with; the errors name fields of this form */
export function formGallery(filled: Filled) {
  return {
    title: 'Referral',
    section: 'decisions',
    errors: filled.errors,
    missing: true,
    buttonsView: { text: 'Check this decision', leave: { text: 'Save and leave', href: '/work' } },
    fields: [
      radiosField(
        {
          name: 'death',
          label: 'Death or serious injury',
          hint: 'Police Reform Act 2002 Schedule 3 paragraph 4',
          choices: answers,
          layout: 'inline',
        },
        filled,
      ),
      radiosField(
        {
          name: 'corruption',
          label: 'Serious corruption, including use of position for a sexual purpose',
          choices: [
            {
              value: 'applies',
              text: 'Applies',
              reveals: textareaField({ name: 'corruption-why', label: 'What in the account makes it so?' }, filled),
            },
            { value: 'not', text: 'Does not apply' },
          ],
        },
        filled,
      ),
      textareaField({ name: 'why', label: 'Why?', hint: 'In the words you would give to a reviewer' }, filled),
      dateField({ name: 'known', label: 'When did this unit first know?', hint: 'For example, 2 11 2026' }, filled),
      textField({ name: 'about', label: 'About when, in her words', width: 'medium' }, filled),
      checkboxesField(
        {
          name: 'has',
          label: 'Does he have any of these?',
          choices: [
            { value: 'weapons', text: 'Weapons' },
            { value: 'keys', text: 'Keys', hint: 'To her home or her work' },
          ],
        },
        filled,
      ),
      selectField(
        { name: 'subject', label: 'Subject becomes', choices: [{ value: 'person', text: 'Person concerned' }] },
        filled,
      ),
      fileField({ name: 'file', label: 'The file', accept: '.csv,.gz' }, filled),
    ],
  }
}
