import type { OneExhibit } from '../../actions/evidence/open-exhibit.ts'
import { londonDayOf, londonTimeOf, showDate } from '../../domain/calendar-date.ts'
import { canBeCleaned, canBeShown } from '../../domain/held-evidence.ts'
import { provisionText } from '../../domain/provision.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, type Facts, note } from '../../page/content.ts'
import { EMPTY, type Filled, textField } from '../../page/field.ts'
import { words } from '../../page/narrative.ts'
import { table } from '../../page/table.ts'
import { counted, figure } from '../count.ts'
import { matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { heldWords, KINDS, OBTAINED_WORDS, size } from './words.ts'

type Page = StaffPageView & Record<string, unknown>

/** One exhibit: where it has been, what its file is, and what was made from it. */
export function exhibitPage(view: OneExhibit, filled: Filled = EMPTY): Page {
  const { matter, file, may, derivatives } = view
  const at = paths.matter(matter.address).exhibit(String(view.number))
  const open = file?.standing === 'kept'
  const canTake = may.has('take evidence file')

  return {
    title: matterTitle(`Exhibit ${view.reference}`, matter),
    section: 'matters',
    back: { text: 'Evidence', href: paths.matter(matter.address).evidence },
    errors: filled.errors,
    heading: matterHeading(
      matter,
      'evidence',
      `Exhibit ${view.reference}. ${KINDS[view.kind]}. ${OBTAINED_WORDS[view.obtained]} ${showDate(view.on)}.`,
    ),
    reference: view.reference,
    about: [
      { term: 'What it is', content: said(view.description) },
      { term: 'Who produces it', content: said(view.producedBy) },
    ] satisfies Facts,
    file: file && {
      facts: fileFacts(file),
      held: file.standing === 'held' ? heldWords(file.reasons) : undefined,
      look: open && canBeShown(file.type) && may.has('open evidence file') ? at.look : undefined,
      clean: open && canBeCleaned(file.type) && may.has('make clean copy') ? at.clean : undefined,
      redact: open && canBeCleaned(file.type) && may.has('redact evidence') ? at.redact : undefined,
      take: canTake && !file.reasons.includes('infected') ? at.take : undefined,
      readAs: open && ['text', 'archive'].includes(file.type) && may.has('read as messages') ? at.messages : undefined,
      conversation: open && view.messages && may.has('open messages') ? at.conversation : undefined,
      messages:
        view.messages &&
        `${atStart(counted(view.messages.messages, 'message'))} from ${figure(view.messages.lines)} lines. ${view.messages.raw === 0 ? 'Every line is in a message.' : `${atStart(counted(view.messages.raw, 'line is', 'lines are'))} kept as they came, because they could not be read as a message.`}`,
    },
    bring: view.kind === 'digital' && !file && may.has('bring evidence file') ? at.file : undefined,
    takeField: textField(
      {
        name: 'reason',
        label: 'Why is the original taken out, and who is to have it?',
        hint: 'It is recorded. What you are given is the file itself: open it nowhere but on a machine that is meant for that.',
      },
      filled,
    ),
    copies: derivatives.map((made) => ({
      number: made.number,
      name: `${atStart(made.kind)} ${made.number}`,
      about: [
        `${made.type}, ${counted(made.pages, 'page')}, ${size(made.bytes)}${made.kind === 'redaction' ? `, ${counted(made.rectangles, 'part')} left out` : ''}`,
        ...(made.reason === undefined ? [] : [words(made.reason)]),
        note(`SHA-256 ${made.digest}`),
      ] satisfies Content,
      look: may.has('open evidence file') ? at.look : undefined,
      take: canTake ? at.take : undefined,
    })),
    custody: table({
      caption: 'Custody, oldest first',
      captionHidden: true,
      columns: [
        { label: 'When' },
        { label: 'From', labelled: true },
        { label: 'To', labelled: true },
        { label: 'Why', labelled: true },
      ],
      rows: view.custody.map((move): readonly Content[] => [
        [
          showDate(move.on),
          note(
            `Written down by ${move.recordedBy ?? 'somebody'} ${showDate(londonDayOf(move.recordedAt))}, ${londonTimeOf(move.recordedAt)}`,
          ),
        ],
        move.handedBy === undefined ? 'Not written down, or not for you' : words(move.handedBy),
        [said(move.keptBy), ...(move.seal ? [note(`Seal ${move.seal}`)] : [])].flat(),
        move.number === 1 ? `${OBTAINED_WORDS[view.obtained]}` : said(move.reason),
      ]),
    }),
    move: may.has('record custody move') ? at.custody : undefined,
    rule: provisionText('policy-exhibits'),
  }
}

function said(text: string | undefined) {
  return text === undefined ? 'Words not for you' : words(text)
}

function fileFacts(file: NonNullable<OneExhibit['file']>): Facts {
  return [
    { term: 'Name', content: said(file.name) },
    { term: 'Found to be', content: [file.type, note('By its content; its name says nothing about that')] },
    { term: 'Size', content: size(file.bytes) },
    {
      term: 'SHA-256',
      content: [
        file.digest,
        note(
          file.hashed === 'on arrival'
            ? 'Made on arrival only: the browser that sent it made none'
            : 'Made in the browser before it left, and again on arrival: the same',
        ),
      ],
    },
    {
      term: 'Malware scan',
      content:
        file.scan === undefined
          ? 'Not scanned yet, or no scanner is set up here'
          : { clean: 'Nothing found', infected: 'Something was found', 'not scanned': 'The scanner gave no verdict' }[
              file.scan.verdict
            ],
    },
  ]
}
