import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { type CountedStep, type DecidedOutcome, endOf } from './counting-end.ts'
import type { CategoryCode, CountedAllegation, CountedMatter, CountedSubject } from './counting-record.ts'
import type { LiveMatterKind } from './matter.ts'

const on = calendarDate

/** One allegation with what became of it. */
export type ChangedAllegation = {
  readonly id: string
  readonly subject: CountedSubject
  /** It was recorded about nobody named, and these were found to be meant, the last of them rightly. */
  readonly identifiedAs?: readonly string[]
  readonly steps: readonly CountedStep[]
  readonly decided?: DecidedOutcome
  /** What it was said to count as before a person said otherwise. */
  readonly before?: CategoryCode
  readonly category?: CategoryCode
  readonly factors?: readonly string[]
  readonly abuse?: readonly string[]
}

/** One matter with what became of it. */
export type ChangedMatter = {
  readonly id: string
  readonly kind: LiveMatterKind
  /** What it was at first. */
  readonly kindBefore?: LiveMatterKind
  readonly came: CalendarDate
  /** The forces it lay with, in order; the last is where it is now. */
  readonly forces: readonly [string, ...string[]]
  readonly closings: CountedMatter['closings']
  readonly withdrawn?: CalendarDate
  readonly complainants: readonly string[]
  readonly allegations: readonly ChangedAllegation[]
}

const worked = (day: string): CountedStep => ({ kind: 'worked', on: on(day) })
const outcome = (day: string): CountedStep => ({ kind: 'outcome', on: on(day) })
const closed = (day: string): CountedStep => ({ kind: 'closed', on: on(day) })
const about = (person: string, role = 'police officer'): CountedSubject => ({ kind: 'identified', person, role })
const nobody: CountedSubject = { kind: 'unidentified' }
const J1 = { scheme: 'IOPC 2020', code: 'J1' }
const G2 = { scheme: 'IOPC 2020', code: 'G2' }
const B = { scheme: 'IOPC before 2020', code: 'B' }
const REPLACED: DecidedOutcome = {
  outcome: 'dismissed without notice',
  forum: 'misconduct hearing',
  appeal: {
    ...{ kind: 'decided', to: 'Police Appeals Tribunal', on: on('2026-01-20'), result: 'outcome replaced' },
    ...{ outcome: 'final written warning', provision: 'policy-reasons', because: 'it was decided' },
  },
}
const SET_ASIDE: DecidedOutcome = {
  outcome: 'written warning',
  forum: 'misconduct meeting',
  appeal: {
    ...{ kind: 'decided', to: 'senior manager', on: on('2025-12-20'), result: 'upheld and set aside' },
    ...{ provision: 'policy-reasons', because: 'it was decided' },
  },
}

/** What happens to a matter after it was first recorded, a matter for each; figures beside the test are counted by hand. */
export const CHANGED_MATTERS: readonly ChangedMatter[] = [
  // Moved to Harrowmere and on to Sallowby; the category was changed, and it has two factors.
  {
    ...{ id: 'n01', kind: 'complaint', came: on('2025-05-01'), forces: ['Fellside', 'Harrowmere', 'Sallowby'] },
    ...{ closings: [], complainants: ['d01'] },
    allegations: [
      {
        ...{ id: 'b01', subject: about('tarrant'), steps: [worked('2025-05-01')], before: J1, category: G2 },
        ...{ factors: ['hate crime', 'social media'], abuse: ['sexual'] },
      },
    ],
  },
  // Moved away and back again.
  {
    ...{ id: 'n02', kind: 'complaint', came: on('2025-05-02'), forces: ['Fellside', 'Harrowmere', 'Fellside'] },
    ...{ closings: [], complainants: ['d02'] },
    allegations: [{ id: 'b02', subject: about('tarrant'), steps: [worked('2025-05-02')], category: J1 }],
  },
  // Nobody could name the officer; first it was thought to be Tarrant, then found to be Vosper. Another stays without a name.
  {
    ...{ id: 'n03', kind: 'complaint', came: on('2025-06-01'), forces: ['Fellside'], closings: [], complainants: [] },
    allegations: [
      {
        ...{ id: 'b03', subject: about('vosper', 'special constable'), identifiedAs: ['tarrant', 'vosper'] },
        steps: [worked('2025-06-01')],
      },
      { id: 'b04', subject: nobody, steps: [worked('2025-06-01')] },
    ],
  },
  // A death or serious injury matter still, and one in which signs of misconduct were found.
  {
    ...{
      id: 'n04',
      kind: 'DSI matter',
      came: on('2025-06-02'),
      forces: ['Fellside'],
      closings: [],
      complainants: ['d04'],
    },
    allegations: [{ id: 'b05', subject: about('brill', 'police staff'), steps: [worked('2025-06-02')] }],
  },
  {
    ...{ id: 'n05', kind: 'recordable conduct matter', kindBefore: 'DSI matter', came: on('2025-06-03') },
    ...{ forces: ['Fellside'], closings: [], complainants: ['d05'] },
    allegations: [{ id: 'b06', subject: about('tarrant'), steps: [worked('2025-06-03')], abuse: ['domestic abuse'] }],
  },
  // Outside Schedule 3, and out of civil proceedings. What came of the second is of staff discipline.
  {
    ...{ id: 'n06', kind: 'internal conduct matter', came: on('2025-06-04'), forces: ['Fellside'], closings: [] },
    ...{ complainants: ['d06'] },
    allegations: [
      {
        ...{ id: 'b07', subject: about('carrow', 'police community support officer') },
        steps: [worked('2025-06-04')],
      },
    ],
  },
  {
    ...{ id: 'n07', kind: 'conduct in civil proceedings', came: on('2025-06-05'), forces: ['Fellside'], closings: [] },
    complainants: [],
    allegations: [
      {
        ...{ id: 'b08', subject: about('brill', 'police staff'), steps: [worked('2025-06-05'), outcome('2025-11-01')] },
        decided: { outcome: 'dismissed without notice', forum: 'staff discipline', appeal: undefined },
      },
    ],
  },
  // Closed, and taken up again after that: what had an outcome keeps its day. Closed a second time after the year.
  {
    ...{ id: 'n08', kind: 'complaint', came: on('2025-04-02'), forces: ['Fellside'], complainants: ['d08'] },
    closings: [
      { standing: 'closed', on: on('2025-08-01') },
      { standing: 'open', on: on('2026-02-01') },
      { standing: 'closed', on: on('2026-05-01') },
    ],
    allegations: [
      {
        ...{ id: 'b09', subject: about('tarrant') },
        steps: [worked('2025-04-02'), outcome('2025-07-01'), closed('2025-08-01'), closed('2026-05-01')],
        decided: REPLACED,
      },
    ],
  },
  // Withdrawn and closed without an outcome; the second was closed, taken up and worked on again.
  {
    ...{ id: 'n09', kind: 'complaint', came: on('2025-04-03'), forces: ['Fellside'], complainants: ['d09'] },
    ...{ closings: [{ standing: 'closed', on: on('2025-09-01') }], withdrawn: on('2025-08-20') },
    allegations: [
      { id: 'b10', subject: about('vosper', 'special constable'), steps: [worked('2025-04-03'), closed('2025-09-01')] },
    ],
  },
  {
    ...{ id: 'n10', kind: 'complaint', came: on('2025-04-04'), forces: ['Fellside'], complainants: ['d10'] },
    closings: [
      { standing: 'closed', on: on('2025-09-02') },
      { standing: 'open', on: on('2025-10-01') },
    ],
    allegations: [
      {
        ...{ id: 'b11', subject: about('vosper', 'special constable') },
        steps: [worked('2025-04-04'), closed('2025-09-02'), worked('2025-10-02')],
      },
    ],
  },
  // Withdrawn, and worked on as before.
  {
    ...{ id: 'n11', kind: 'complaint', came: on('2025-04-05'), forces: ['Fellside'], complainants: ['d11'] },
    ...{ closings: [], withdrawn: on('2025-06-20') },
    allegations: [{ id: 'b12', subject: about('tarrant'), steps: [worked('2025-04-05')] }],
  },
  // No allegation was recorded, and it closed.
  {
    ...{ id: 'n12', kind: 'complaint', came: on('2025-04-06'), forces: ['Fellside'], complainants: ['d12'] },
    ...{ closings: [{ standing: 'closed', on: on('2025-04-30') }], allegations: [] },
  },
  // An outcome that was set aside on appeal; of a matter from before February 2020, counted under the scheme of its time.
  {
    ...{
      id: 'n13',
      kind: 'conduct matter',
      came: on('2020-01-31'),
      forces: ['Fellside'],
      closings: [],
      complainants: [],
    },
    allegations: [
      {
        ...{ id: 'b13', subject: about('aldous', 'police officer'), category: B, decided: SET_ASIDE },
        steps: [worked('2020-01-31'), outcome('2025-12-01')],
      },
    ],
  },
]

/** Each as the definitions count it. */
export const CHANGED_AS_COUNTED: readonly CountedMatter[] = CHANGED_MATTERS.map((matter) => ({
  ...{ id: matter.id, stands: 'live', kind: matter.kind, closings: matter.closings, cameToAttention: matter.came },
  force: matter.forces.at(-1) ?? matter.forces[0],
  complainants: matter.complainants,
  allegations: matter.allegations.map(
    ({ id, subject, steps, decided, category, factors = [], abuse = [] }): CountedAllegation => ({
      ...{ id, subject, end: endOf(steps, decided) },
      countedUnder: matter.came < '2020-02-01' ? 'IOPC before 2020' : 'IOPC 2020',
      categories: [
        ...(category ? [category] : []),
        ...abuse.map((code) => ({ scheme: 'kinds of abuse', code })),
        ...factors.map((code) => ({ scheme: 'national factors', code })),
      ],
    }),
  ),
}))
