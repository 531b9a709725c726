import { showDate } from '../../domain/calendar-date.ts'
import type { EntryField } from '../../domain/entry-field.ts'
import type { EntryKind } from '../../domain/entry-kind.ts'
import { ENTRY_KINDS, type EntryKindName, kindsAfter } from '../../domain/inquiry-entry.ts'
import type { ActName } from '../../domain/permission.ts'
import { atStart } from '../../domain/words.ts'
import type { Transaction } from '../../store/database.ts'
import type { InquiryEntryRow } from '../../store/inquiry.ts'
import { type NarrativeRow, wordsOf } from '../../store/narrative.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import type { CaseFile } from '../matter/case-file.ts'
import { provisionView } from '../matter/names.ts'
import type { PersonName } from '../matter/view.ts'
import type { EntryAnswerView, EntryView } from './view.ts'

type Reading = {
  readonly file: CaseFile
  readonly able: readonly ActName[]
  readonly names: ReadonlyMap<string, PersonName>
}

type Shown = Reading & {
  readonly words: ReadonlyMap<string, NarrativeRow>
  readonly staff: ReadonlyMap<string, string>
  readonly after: readonly InquiryEntryRow[]
}

/** Entries as a page shows them, each with what came after it, in two queries however many they are. */
export async function entryViews(
  tx: Transaction,
  reading: Reading,
  rows: readonly InquiryEntryRow[],
  after: readonly InquiryEntryRow[],
): Promise<readonly EntryView[]> {
  const all = [...rows, ...after]
  const words = await wordsOf(
    tx,
    all.flatMap((row) => row.words),
  )
  const owners = all.flatMap((row) =>
    (ENTRY_KINDS[row.kind as EntryKindName] as EntryKind).fields.flatMap(({ kind, name }) =>
      kind === 'person' && typeof row.detail[name] === 'string' ? [row.detail[name]] : [],
    ),
  )
  const staff = await namesOfStaff(tx, [...all.map((row) => row.entered_by), ...owners])

  return rows.map((row) => entryView(row, { ...reading, words, staff, after }))
}

function entryView(row: InquiryEntryRow, shown: Shown): EntryView {
  const { file, able, names, words, staff, after } = shown
  const name = row.kind as EntryKindName
  const kind: EntryKind = ENTRY_KINDS[name]
  const said = row.words.flatMap((id) => words.get(id) ?? [])

  return {
    id: row.id,
    number: row.number,
    kind: name,
    on: row.valid_from,
    by: staff.get(row.entered_by) ?? '',
    allegation: file.allegations.find(({ id }) => id === row.allegation)?.number,
    about: row.person_serving === null ? undefined : names.get(row.person_serving),
    answers: kind.fields.flatMap((field): readonly EntryAnswerView[] => {
      const text = said.find(({ about }) => about === field.name)?.words
      const answer = answerIn(field, row.detail[field.name], staff)

      return text === undefined && answer === undefined
        ? []
        : [{ name: field.name, question: field.label, answer, words: text }]
    }),
    wordsWithheld: said.length < row.words.length ? 'yes' : 'no',
    known: row.known,
    provision: provisionView(kind.provision),
    after: after.filter(({ follows }) => follows === row.id).map((each) => entryView(each, shown)),
    may: kindsAfter(row.kind).filter((each) => able.includes(ENTRY_KINDS[each].act)),
  }
}

function answerIn(field: EntryField, kept: unknown, staff: ReadonlyMap<string, string>): string | undefined {
  if (kept === undefined) return undefined
  if (field.kind === 'day') return showDate(kept as Parameters<typeof showDate>[0])
  if (field.kind === 'person') return staff.get(String(kept))
  if (Array.isArray(kept)) return kept.map((each) => atStart(String(each))).join('; ')

  return field.kind === 'time' ? String(kept) : atStart(String(kept))
}
