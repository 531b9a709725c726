import type { OneExhibit } from '../../actions/evidence/open-exhibit.ts'
import type { OpenedFile } from '../../actions/evidence/open-file.ts'
import { londonTimeOf } from '../../domain/calendar-date.ts'
import { type Filled, textareaField, textField } from '../../page/field.ts'
import { openNarrative } from '../../page/narrative.ts'
import { matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { heldWords } from './words.ts'

type Page = StaffPageView & Record<string, unknown>

/** What a reader is given in place of a file: one page of it as a picture, or its text. */
export function seenPage(opened: OpenedFile, now: Date): Page {
  const { matter, exhibit, copy, seen } = opened
  const at = paths.matter(matter.address).exhibit(String(exhibit.number))
  const name = copy ? `${copy.kind} ${copy.number} of ${exhibit.reference}` : exhibit.reference
  const pages = seen.kind === 'shown' && seen.shown.kind === 'picture' ? seen.shown.pages : 1
  const page = seen.kind === 'shown' ? seen.page : 1

  return {
    title: matterTitle(`Exhibit ${exhibit.reference}`, matter),
    section: 'matters',
    back: { text: `Exhibit ${exhibit.reference}`, href: at.show },
    heading: matterHeading(matter, 'evidence', `You see ${name}, drawn here. The file itself is not opened.`),
    what: pages > 1 ? `Page ${page} of ${pages}` : 'What it shows',
    action: at.look,
    copy: copy?.number,
    recorded: `You opened this at ${londonTimeOf(now)}. That is recorded.`,
    close: at.show,
    picture:
      seen.kind === 'shown' && seen.shown.kind === 'picture'
        ? {
            at: at.picture(String(page), String(copy?.number ?? 0)),
            alternative: `Page ${page} of ${name}, as a picture`,
          }
        : undefined,
    text:
      seen.kind === 'shown' && seen.shown.kind === 'text'
        ? openNarrative(seen.shown.text, londonTimeOf(now), at.show)
        : undefined,
    more: seen.kind === 'shown' && seen.shown.kind === 'text' && seen.shown.more === 'there is more',
    before: page > 1 ? page - 1 : undefined,
    after: page < pages ? page + 1 : undefined,
    unseen: notSeen(seen),
    again: seen.kind === 'being scanned',
  }
}

function notSeen(seen: OpenedFile['seen']): readonly string[] | undefined {
  if (seen.kind === 'held') return heldWords(seen.reasons)
  if (seen.kind === 'being scanned')
    return ['It is being scanned for malware. That takes a few seconds, or longer for a large file.']
  if (seen.kind === 'shown') return undefined

  return [
    seen.why === 'of another kind'
      ? 'Nothing here draws files of this kind. It is kept, and can be taken out with a reason.'
      : 'It could not be drawn: it is damaged, or would take too long. It is kept as it came.',
  ]
}

/** Say what is left out of a copy. The picture can be drawn on where scripts run; else the parts are typed. */
export function redactPage(view: OneExhibit, page: number, pages: number, filled: Filled): Page {
  const { matter, number, reference } = view
  const at = paths.matter(matter.address).exhibit(String(number))

  return {
    title: matterTitle(`Leave parts out of ${reference}`, matter),
    section: 'matters',
    back: { text: `Exhibit ${reference}`, href: at.show },
    errors: filled.errors,
    heading: `Leave parts out of ${reference}`,
    action: at.redact,
    picture: { at: at.picture(String(page), '0'), alternative: `Page ${page} of ${reference}, as a picture`, page },
    before: page > 1 ? page - 1 : undefined,
    after: page < pages ? page + 1 : undefined,
    where: `Page ${page} of ${pages}`,
    typed: String(filled.values.rectangles ?? ''),
    fields: [
      textareaField(
        {
          name: 'rectangles',
          label: 'Parts to leave out',
          hint: 'One a line: page, left, top, width and height, in hundredths of the page. “1 10 20 50 5” leaves out half a line near the top of page 1. Where scripts run, you can draw on the picture.',
          rows: 5,
        },
        filled,
      ),
      textField({ name: 'reason', label: 'Why are they left out?' }, filled),
    ],
    button: 'Make the redacted copy',
  }
}
