import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTICE_CONTENTS } from '../../domain/entries-of-notices.ts'
import type { EntryAnswers } from '../../domain/entry-kind.ts'
import type { EntryKindName } from '../../domain/inquiry-entry.ts'
import { clocksIn } from '../../store/running-clock.ts'
import { tasksIn } from '../../store/task.ts'
import { decideCaseToAnswer } from '../decision/decide-case-to-answer.ts'
import { must, referred, reported, vetted } from '../ending/test-ended.ts'
import { openMatter } from '../matter/open-matter.ts'
import { recordEvent } from '../matter/record-event.ts'
import type { NotRecorded } from '../recorded.ts'
import { type Played, playedForce } from '../test-force.ts'
import { uponMatter } from '../upon.ts'
import { openInquiry } from './open-inquiry.ts'
import { type RecordEntry, recordEntry } from './record-entry.ts'

let played: Played
let matter: string
beforeAll(async () => {
  played = await playedForce()
  matter = await reported(played)
})
afterAll(() => played.scratch.close())

const lackingIn = async (attempt: Promise<{ readonly ok: true } | NotRecorded>) => {
  const made = await attempt
  return !made.ok && made.why === 'missing' ? made.missing.map(({ about }) => about) : made.ok ? [] : [made.why]
}
const enter = (who: string, kind: EntryKindName, given: EntryAnswers, more: Partial<RecordEntry> = {}) =>
  recordEntry(played.as(who), { matter, kind, given, ...more })
const open = (who: string, section: Parameters<typeof openInquiry>[1]['section']) =>
  openInquiry(played.as(who), { matter, section })
const within = () =>
  played.as('detective').once('open matter', uponMatter(matter), async (tx, _witness, id) => ({
    clocks: await clocksIn(tx, [id]),
    tasks: await tasksIn(tx, [id]),
  }))
const openTasks = async () => (await within()).tasks.filter(({ now }) => now.kind === 'open').map(({ kind }) => kind)
const line = (direction: string): EntryAnswers => ({
  ...{ direction, line: 'Where was he that night?', source: 'The duty log', owner: played.staff('detective') },
  by: '2026-11-20',
})

describe('a plan', () => {
  it('shows how many lines point away, is agreed by who supervises, and not before one does', async () => {
    await must(enter('detective', 'line of enquiry', line('towards the allegation')))
    expect((await open('detective', 'plan')).lines).toEqual({ towards: 1, away: 0, agreed: 0 })
    const agree = (who: string) => enter(who, 'plan agreed', { answer: 'agreed', reason: 'Enough for now.' })
    expect(await lackingIn(agree('supervisor'))).toEqual(['answer'])
    await must(enter('detective', 'line of enquiry', line('away from it')))
    await expect(agree('detective')).rejects.toThrow()
    await must(agree('supervisor'))
    expect((await open('detective', 'plan')).lines).toEqual({ towards: 1, away: 1, agreed: 1 })
  })

  it('gives each line to someone on the matter with a day, and its result ends that task', async () => {
    expect(
      await lackingIn(enter('detective', 'line of enquiry', { ...line('either way'), owner: played.staff('head') })),
    ).toEqual(['owner'])
    const { entry } = await must(enter('detective', 'line of enquiry', line('either way')))
    const before = (await openTasks()).length
    await must(
      enter(
        'detective',
        'result of a line',
        { result: 'settles nothing', found: 'The log is missing.', on: '2026-11-02' },
        { follows: entry },
      ),
    )
    expect((await openTasks()).length).toBe(before - 1)
    const shown = (await open('detective', 'plan')).entries.find(({ number }) => number === entry)
    expect(shown?.after.map(({ kind }) => kind)).toEqual(['result of a line'])
  })

  it('has tasks beside its lines, which are opened and ended here', async () => {
    const { entry } = await must(
      enter('supervisor', 'task', { what: 'Ring Custody.', owner: played.staff('detective'), by: '2026-11-09' }),
    )
    expect(await openTasks()).toContain('do what was agreed')
    await must(enter('detective', 'task ended', { end: 'not needed', words: 'They rang.' }, { follows: entry }))
    expect(await openTasks()).not.toContain('do what was agreed')
  })
})

describe('a decision of the inquiry', () => {
  it('keeps what was on record then, and is reviewed by someone not connected (row D6)', async () => {
    const { entry } = await must(
      enter('detective', 'policy decision', {
        ...{ decision: 'Seize the work phone first.', rejected: 'To ask him for it.', reason: 'It can be wiped.' },
        review: '2026-11-16',
      }),
    )
    const [shown] = (await open('detective', 'log')).entries
    expect([shown?.number, shown?.known.allegations, shown?.known.entries]).toEqual([entry, 1, entry - 1])
    const review = (who: string) =>
      enter(who, 'policy review', { answer: 'sound', reason: 'It was proportionate.' }, { follows: entry })
    expect(await lackingIn(review('supervisor'))).toContain('kind')
    await must(review('head'))
    expect(await openTasks()).not.toContain('have a decision reviewed')
  })

  it('shows facts to oversight and no words; the person concerned finds nothing', async () => {
    const [shown] = (await open('oversight', 'log')).entries
    expect([shown?.wordsWithheld, shown?.answers.some(({ words }) => words !== undefined)]).toEqual(['yes', false])
    await expect(open('other', 'log')).rejects.toThrow()
    await expect(open('vetting', 'log')).rejects.toThrow()
  })
})

describe('what an entry starts, meets and opens', () => {
  it('an interview under caution starts the clock of the Victims’ Code, the earliest first', async () => {
    await must(
      enter('detective', 'interview', {
        ...{ whom: 'the officer concerned', standing: 'voluntarily, under caution', on: '2026-11-02' },
        ...{ start: '08:00', end: '08:40', told: 'yes' },
      }),
    )
    expect((await within()).clocks.map(({ event }) => event)).toContain('the suspect was interviewed under caution')
  })

  it('a notice that was served starts the time to answer, and the answer meets it; severity asks for the notice', async () => {
    await referred(played, matter)
    expect(await openTasks()).toContain('serve a notice')
    const { entry } = await must(
      enter(
        'detective',
        'notice',
        { which: 'the first', given: 'served', contents: NOTICE_CONTENTS, how: 'in person', on: '2026-11-02' },
        { person: played.serving('other') },
      ),
    )
    expect(await openTasks()).not.toContain('serve a notice')
    const clock = async () =>
      (await within()).clocks.find((each) => each.clock === 'representations of the officer')?.states.at(-1)
    expect(await clock()).toMatchObject({ kind: 'started', due: '2026-11-16' })
    await must(
      enter(
        'detective',
        'representations',
        { from: 'the lawyer', said: 'answer the notice', on: '2026-11-02' },
        { follows: entry },
      ),
    )
    expect(await clock()).toMatchObject({ kind: 'met' })
  })

  it('a report on delay is an event of the matter too', async () => {
    await must(
      recordEntry(played.as('authority', '2027-11-02T09:00:00Z'), {
        matter,
        kind: 'delay report',
        given: {
          ...{ came: '2026-11-02', noticed: 'yes', notice: '2026-11-02', progress: 'Nearly done.' },
          ...{ end: '2027-12-01', report: '2027-12-20', reason: 'The audit.', steps: 'One interview.' },
          ...{ exempt: 'nothing is left out', to: ['local policing body', 'IOPC'], on: '2027-11-02' },
        },
      }),
    )
    const view = await openMatter(played.as('authority', '2027-11-02T10:00:00Z'), { matter })
    expect(view.tasks.find(({ kind }) => kind === 'report the delay')?.due).toBe('2028-05-01')
  })

  it('an allegation opens the question of vetting by itself, and the answer meets its clock (row K1)', async () => {
    const clock = async () =>
      (await within()).clocks.find((each) => each.clock === 'vetting looks at an allegation')?.states.at(-1)
    expect(await clock()).toMatchObject({ kind: 'started', due: '2026-11-30' })
    await vetted(played, matter)
    expect(await clock()).toMatchObject({ kind: 'met', met_by: 'vetting decided' })
  })
})

describe('a case to answer below the investigator’s opinion', () => {
  it('waits for a second person, who approves it first', async () => {
    for (const kind of ['investigation began', 'report received'] as const)
      await must(
        recordEvent(played.as('detective'), { matter, kind, on: played.as('detective').today, words: undefined }),
      )
    await must(
      enter(
        'detective',
        'opinion',
        { finding: 'gross misconduct', reason: 'By the logs.', on: '2026-11-02' },
        { allegation: 1 },
      ),
    )
    const decide = (finding: 'none' | 'gross misconduct') =>
      decideCaseToAnswer(played.as('authority'), {
        ...{ matter, allegation: 1, finding, by: 'appropriate authority', reason: 'By the logs.' },
        ...{ reasonApartFromCrime: undefined, after: undefined },
      })
    expect(await lackingIn(decide('none'))).toEqual(['finding'])
    expect((await decide('gross misconduct')).ok).toBe(true)
  })
})
