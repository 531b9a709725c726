import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import { showDutyState } from '../../domain/duty-status.ts'
import { firstDayOf, showFuzzyDate } from '../../domain/fuzzy-date.ts'
import { provisionText } from '../../domain/provision.ts'
import { atStart, within } from '../../domain/words.ts'
import { type DutyStateRow, dutyStatesOf } from '../../store/duty.ts'
import type { Pronoun } from '../../store/matter-people.ts'
import { type NarrativeRow, wordsOf } from '../../store/narrative.ts'
import { type TimelineEntryRow, timelineEntriesIn } from '../../store/timeline-entry.ts'
import type { Acting } from '../acting.ts'
import { answerInWords } from '../decision/answer-in-words.ts'
import { messagesOnTimeline } from '../messages/on-timeline.ts'
import { uponMatter } from '../upon.ts'
import { type Around, around, happenedOf } from './allegation-views.ts'
import { type CaseFile, caseFileOf, concernedIn, pronounOf } from './case-file.ts'
import { matterName } from './names.ts'
import { mayDo, tasksOf } from './progress.ts'
import { readerOf } from './reader.ts'
import type { MatterName, TaskView } from './view.ts'

export type TimelineEntry = {
  /** Absent where only words say when. */
  readonly on: CalendarDate | undefined
  /** As exact as the source, and no more. */
  readonly when: string
  readonly lane: 'her account' | 'officer’s duties and systems' | 'what agencies did' | 'clocks'
  readonly what: string
  readonly source: string
  readonly decision: number | undefined
  /** Where a person added it: its id, and whether a later entry corrects it. */
  readonly added?: { readonly id: string; readonly standing: 'stands' | 'corrected later' | 'a correction' }
}

export type TimelineView = {
  readonly matter: MatterName
  readonly pronoun: Pronoun
  readonly entries: readonly TimelineEntry[]
  readonly mayAdd: 'yes' | 'no'
}

const EVENTS = {
  'danger asked': 'Danger was asked about',
  'referral sent': 'Referral sent to the IOPC',
  'investigation began': 'Investigation began',
  'report received': 'Report received',
  'update given': 'Update given',
  'delay reported': 'Delay reported',
  'person informed of outcome': 'The one who reported was told what came of it',
  'complaint withdrawn': 'The complaint was withdrawn',
  'IOPC told of withdrawal': 'The IOPC was told of the withdrawal',
} as const

/** Open what happened, what was done and what falls due, side by side, each with its source, the oldest first. */
export function openTimeline(acting: Acting, { matter }: { readonly matter: string }): Promise<TimelineView> {
  return acting.once('open matter', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const shown = await around(tx, acting, file.allegations)
    const duty = (await dutyStatesOf(tx, concernedIn(file))).filter((state) => state.matter === id)
    const messages = await messagesOnTimeline(tx, id)
    const reader = readerOf(tx, acting)
    const due = tasksOf(file, reader, acting.today)
    const rows = await timelineEntriesIn(tx, id)
    const words = await wordsOf(
      tx,
      rows.flatMap((row) => [row.words, row.source, ...(row.as_told === null ? [] : [row.as_told])]),
    )
    witness.shows([
      id,
      ...file.events.map((each) => each.id),
      ...file.decisions.map((each) => each.id),
      ...duty.map((each) => each.id),
      ...messages.map((each) => each.id),
      ...rows.map((each) => each.id),
      ...words.keys(),
    ])
    const entries = [
      ...told(file, shown),
      reported(file),
      ...done(file),
      ...decided(file),
      ...duties(file, duty, shown),
      ...falling(due),
      ...messages.map((each): TimelineEntry => ({ ...each, lane: 'her account', decision: undefined })),
      ...added(rows, words),
    ]

    return {
      matter: matterName(file.matter),
      pronoun: pronounOf(file),
      mayAdd: mayDo(file, reader).includes('add timeline entry') ? 'yes' : 'no',
      entries: entries.toSorted((a, b) => ((a.on ?? '') === (b.on ?? '') ? 0 : (a.on ?? '') < (b.on ?? '') ? -1 : 1)),
    }
  })
}

/** What people added. Whoever reads facts and not words learns that there is an entry, of which day and from what kind of source. */
function added(rows: readonly TimelineEntryRow[], words: ReadonlyMap<string, NarrativeRow>): readonly TimelineEntry[] {
  const corrected = new Set(rows.map(({ corrects }) => corrects))

  return rows.map((row): TimelineEntry => {
    const asTold = row.as_told === null ? undefined : words.get(row.as_told)?.words
    const when = showFuzzyDate(row.happened)
    const where = words.get(row.source)?.words

    return {
      on: firstDayOf(row.happened),
      when: asTold === undefined ? when : `${when}, as told: “${asTold}”`,
      lane: row.lane,
      what: words.get(row.words)?.words ?? 'An entry, its words kept for those who work the matter',
      source: where === undefined ? atStart(row.source_kind) : `${atStart(row.source_kind)}: ${where}`,
      decision: undefined,
      added: {
        id: row.id,
        standing: corrected.has(row.id) ? 'corrected later' : row.corrects === null ? 'stands' : 'a correction',
      },
    }
  })
}

function told(file: CaseFile, shown: Around): readonly TimelineEntry[] {
  return file.allegations.map((row): TimelineEntry => {
    const happened = happenedOf(row)
    const words = row.happened === null ? undefined : shown.words.get(row.happened)?.words
    const on = happened.kind === 'on' ? happened.date : happened.kind === 'between' ? happened.from : undefined
    const days =
      happened.kind === 'on'
        ? showDate(happened.date)
        : happened.kind === 'between'
          ? `${showDate(happened.from)} to ${showDate(happened.until)}`
          : undefined
    const asTold = words === undefined ? undefined : `as told: “${words}”`

    return {
      on,
      when: [days, asTold].filter((part) => part !== undefined).join(', ') || 'Not known',
      lane: 'her account',
      what: `What allegation ${row.number} is about`,
      source: `Allegation ${row.number}`,
      decision: undefined,
    }
  })
}

function reported(file: CaseFile): TimelineEntry {
  const on = file.state.came_to_attention

  return {
    on,
    when: showDate(on),
    lane: 'what agencies did',
    what: 'Came to this unit’s attention',
    source: 'The report',
    decision: undefined,
  }
}

function done(file: CaseFile): readonly TimelineEntry[] {
  return file.events.map(
    ({ kind, valid_from }): TimelineEntry => ({
      on: valid_from,
      when: showDate(valid_from),
      lane: 'what agencies did',
      what: EVENTS[kind],
      source: 'Recorded on the matter',
      decision: undefined,
    }),
  )
}

/** Duty decisions stand in the officer's lane by the state that they led to. */
function decided(file: CaseFile): readonly TimelineEntry[] {
  return file.decisions
    .filter((decision) => decision.kind !== 'duty status')
    .map(
      (decision): TimelineEntry => ({
        on: decision.valid_from,
        when: showDate(decision.valid_from),
        lane: 'what agencies did',
        what: answerInWords(decision),
        source: `Decision ${decision.number}`,
        decision: decision.number,
      }),
    )
}

function duties(file: CaseFile, states: readonly DutyStateRow[], { names }: Around): readonly TimelineEntry[] {
  return states.map((state): TimelineEntry => {
    const number = file.decisions.find((each) => each.id === state.decision)?.number

    return {
      on: state.valid_from,
      when: showDate(state.valid_from),
      lane: 'officer’s duties and systems',
      what: `${names.get(state.person_serving)?.name ?? 'Officer concerned'}: ${within(showDutyState({ status: state.status, validFrom: state.valid_from }))}`,
      source: number === undefined ? 'Duty record' : `Decision ${number}`,
      decision: number,
    }
  })
}

function falling(tasks: readonly TaskView[]): readonly TimelineEntry[] {
  return tasks.flatMap((task): TimelineEntry[] =>
    task.due === undefined
      ? []
      : [
          {
            on: task.due,
            when: `End of ${showDate(task.due)}`,
            lane: 'clocks',
            what: task.act,
            source: provisionText(task.provision.id),
            decision: undefined,
          },
        ],
  )
}
