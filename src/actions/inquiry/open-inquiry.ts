import type { EntrySection } from '../../domain/entry-kind.ts'
import { ENTRY_KINDS, type EntryKindName, kindsIn } from '../../domain/inquiry-entry.ts'
import { entriesAfter, type InquiryEntryRow, inquiryEntriesIn } from '../../store/inquiry.ts'
import type { Acting } from '../acting.ts'
import { caseFileOf, concernedIn } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import { mayDo } from '../matter/progress.ts'
import { readerOf } from '../matter/reader.ts'
import { personNamesOf } from '../person/serving.ts'
import { uponMatter } from '../upon.ts'
import { entryViews } from './entry-views.ts'
import type { InquiryView } from './view.ts'

const PAGE = 20

export type OpenInquiry = {
  readonly matter: string
  readonly section: EntrySection
  readonly below?: number | undefined
}

/** Open one part of an inquiry: what was recorded, the newest first, a page at a time, each with what came after it. */
export function openInquiry(acting: Acting, { matter, section, below }: OpenInquiry): Promise<InquiryView> {
  return acting.once('open inquiry', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const able = mayDo(file, await readerOf(tx, acting))
    const { first } = kindsIn(section)
    const found = await inquiryEntriesIn(tx, id, { kinds: first, below, most: PAGE })
    const page = found.slice(0, PAGE)
    const after = await followUps(
      (ids) => entriesAfter(tx, ids),
      page.map((row) => row.id),
    )
    const plan = await inquiryEntriesIn(tx, id, {
      kinds: ['line of enquiry', 'plan agreed'],
      below: undefined,
      most: 500,
    })
    const lines = plan.filter(({ kind }) => kind === 'line of enquiry')
    const names = await personNamesOf(tx, concernedIn(file), acting.today)
    witness.shows([...page, ...after].flatMap((row) => [row.id, ...row.words]))

    return {
      matter: matterName(file.matter),
      section,
      entries: await entryViews(tx, { file, able, names }, page, after),
      next: found.length > PAGE ? page.at(-1)?.number : undefined,
      may: first.filter((name: EntryKindName) => able.includes(ENTRY_KINDS[name].act)),
      lines: {
        towards: lines.filter(({ detail }) => detail.direction !== 'away from it').length,
        away: lines.filter(({ detail }) => detail.direction !== 'towards the allegation').length,
        agreed: plan.filter(({ kind, detail }) => kind === 'plan agreed' && detail.answer === 'agreed').length,
      },
      allegations: file.allegations.map(({ number }) => number),
      concerned: concernedIn(file).flatMap((person) => names.get(person) ?? []),
      hands: [
        ...new Map(file.onIt.map(({ staff_person, name }) => [staff_person, { id: staff_person, name }])).values(),
      ],
    }
  })
}

/** What came after these, and what came after that: a review of an answer of a question. */
async function followUps(
  after: (ids: readonly string[]) => Promise<readonly InquiryEntryRow[]>,
  ids: readonly string[],
): Promise<readonly InquiryEntryRow[]> {
  const next = await after(ids)
  if (next.length === 0) return []

  return [
    ...next,
    ...(await followUps(
      after,
      next.map(({ id }) => id),
    )),
  ]
}
