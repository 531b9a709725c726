import { calendarDate } from './calendar-date.ts'
import { ABUSE_SCHEME, type CountedAllegation, type CountedMatter } from './counting-record.ts'

/**
 * Invented people, with what they were to the police and when. Tarrant serves in Fellside, Inskip in Harrowmere; both are
 * concerned in matters of the other force. Farrow was staff until 31 August 2025 and an officer from the day after.
 */
export const ROLES_OVER_TIME: Readonly<
  Record<string, readonly { readonly role: string; readonly from?: string; readonly until?: string }[]>
> = {
  tarrant: [{ role: 'police officer', from: '2015-01-05' }],
  vosper: [{ role: 'special constable', from: '2018-01-05' }],
  aldous: [
    { role: 'police officer', from: '2009-03-02', until: '2024-06-30' },
    { role: 'former officer', from: '2024-07-01' },
  ],
  brill: [{ role: 'police staff', from: '2016-05-02' }],
  carrow: [{ role: 'police community support officer', from: '2020-02-03' }],
  dunmore: [{ role: 'contractor' }],
  eskdale: [],
  farrow: [
    { role: 'police staff', from: '2019-01-07', until: '2025-08-31' },
    { role: 'police officer', from: '2025-09-01' },
  ],
  gorse: [
    { role: 'police staff', from: '2001-01-01', until: '2023-12-31' },
    { role: 'former staff', from: '2024-01-01' },
  ],
  hale: [{ role: 'designated volunteer', from: '2022-01-01' }],
  inskip: [{ role: 'police officer', from: '2017-09-04' }],
  jessop: [],
  kerrick: [{ role: 'police officer' }],
}

const on = calendarDate
const DOMESTIC = 'domestic abuse'

type Said = { readonly ended?: string | 'no day'; readonly kinds?: readonly string[]; readonly scheme?: string }

const PAST = { scheme: 'outcome', code: 'as its source words it' }
const UNTOLD = { scheme: 'outcome', code: 'not known' }

function against(id: string, person: string, role: string | undefined, said: Said = {}): CountedAllegation {
  return { id, subject: { kind: 'identified', person, role }, ...rest(said) }
}

function nobody(id: string, kind: 'unidentified' | 'placeholder', said: Said = {}): CountedAllegation {
  return { id, subject: { kind }, ...rest(said) }
}

function rest({ ended, kinds = [], scheme = ABUSE_SCHEME }: Said): Omit<CountedAllegation, 'id' | 'subject'> {
  const day = ended === 'no day' || ended === undefined ? undefined : on(ended)

  return {
    end: ended === undefined ? { kind: 'open' } : { kind: 'finalised', on: day, outcome: UNTOLD },
    countedUnder: IOPC,
    categories: kinds.map((code) => ({ scheme, code })),
  }
}

function live(
  id: string,
  came: string,
  complainants: readonly string[],
  allegations: readonly CountedAllegation[],
  force = 'Fellside',
): CountedMatter {
  return {
    ...{ id, force, stands: 'live', kind: 'conduct matter', closings: [] },
    ...{ cameToAttention: on(came), complainants, allegations },
  }
}

function past(id: string, came: string | undefined, allegations: readonly CountedAllegation[]): CountedMatter {
  const cameToAttention = came === undefined ? undefined : on(came)

  return {
    ...{ id, force: 'Oldstow', stands: 'history', kind: undefined, closings: [], cameToAttention, complainants: [] },
    allegations: allegations.map((each) => ({
      ...each,
      countedUnder: each.categories[0]?.scheme ?? 'Before 2020',
      end: each.end.kind === 'open' ? each.end : { ...each.end, outcome: PAST },
    })),
  }
}

const OFFICER = 'police officer'
const IOPC = 'IOPC 2020'

/** 26 matters with 40 allegations, each there for one awkward question; the figures beside the test are counted by hand. */
export const MATTERS_TO_COUNT: readonly CountedMatter[] = [
  // The first day of the year, with two types of conduct by one person.
  live(
    'm01',
    '2025-04-01',
    ['c01'],
    [
      against('a01', 'tarrant', OFFICER, { kinds: [DOMESTIC] }),
      against('a37', 'tarrant', OFFICER, { kinds: ['other'] }),
    ],
  ),
  // The last day of the year.
  live('m02', '2026-03-31', ['c02'], [against('a02', 'tarrant', OFFICER, { kinds: ['sexual'] })]),
  // The day before it; ended on its first day.
  live('m03', '2025-03-31', ['c03'], [against('a03', 'tarrant', OFFICER, { ended: '2025-04-01', kinds: [DOMESTIC] })]),
  // The day after it.
  live(
    'm04',
    '2026-04-01',
    ['c04'],
    [against('a04', 'vosper', 'special constable'), against('a40', 'vosper', 'special constable')],
  ),
  // Two allegations against one person; the last ends on the last day of the year.
  live(
    'm05',
    '2025-06-10',
    ['c05'],
    [
      against('a05', 'tarrant', OFFICER, { ended: '2025-12-01', kinds: [DOMESTIC] }),
      against('a06', 'tarrant', OFFICER, { ended: '2026-03-31', kinds: ['harassment'] }),
    ],
  ),
  // Two people, one of whom is done with.
  live(
    'm06',
    '2025-06-11',
    ['c06'],
    [
      against('a07', 'tarrant', OFFICER, { ended: '2025-10-01', kinds: ['sexual'] }),
      against('a08', 'vosper', 'special constable'),
    ],
  ),
  // An officer whom nobody could name.
  live('m07', '2025-07-01', ['c07'], [nobody('a09', 'unidentified', { kinds: [DOMESTIC] })]),
  // No allegation has been recorded yet.
  live('m08', '2025-07-02', ['c08'], []),
  // A contractor alone, then a contractor beside police staff.
  live('m09', '2025-07-03', ['c09'], [against('a10', 'dunmore', 'contractor', { ended: '2025-09-01' })]),
  live(
    'm10',
    '2025-07-04',
    ['c10'],
    [
      against('a11', 'dunmore', 'contractor'),
      against('a12', 'brill', 'police staff', { ended: '2025-11-11', kinds: ['harassment'] }),
    ],
  ),
  // One person, first as staff, then as an officer; the second matter has two complainants and ends after the year.
  live('m11', '2025-08-01', [], [against('a13', 'farrow', 'police staff')]),
  live('m12', '2025-10-01', ['c12', 'c13'], [against('a14', 'farrow', OFFICER, { ended: '2026-04-01' })]),
  // A former officer; one allegation of two kinds.
  live(
    'm13',
    '2025-08-15',
    ['c14'],
    [
      against('a15', 'aldous', 'former officer', { ended: '2026-01-15', kinds: [DOMESTIC, 'sexual'] }),
      against('a38', 'aldous', 'former officer', { ended: '2026-02-01' }),
    ],
  ),
  // A community support officer; somebody whose role nobody recorded.
  live(
    'm14',
    '2025-08-16',
    ['c15'],
    [
      against('a16', 'carrow', 'police community support officer'),
      against('a36', 'carrow', 'police community support officer'),
    ],
  ),
  live('m15', '2025-08-17', ['c16'], [against('a17', 'eskdale', undefined)]),
  // Received before, ended in the year; the unidentified part ended before it.
  live(
    'm16',
    '2024-02-01',
    ['c17'],
    [
      against('a18', 'gorse', 'former staff', { ended: '2025-05-05' }),
      nobody('a19', 'unidentified', { ended: '2025-02-02' }),
    ],
  ),
  // Received before and still live: a volunteer.
  live(
    'm17',
    '2024-02-02',
    [],
    [against('a20', 'hale', 'designated volunteer'), against('a33', 'hale', 'designated volunteer')],
  ),
  // Another force, with an officer of each force and somebody unidentified.
  live(
    'm18',
    '2025-09-09',
    ['c18'],
    [against('a21', 'inskip', OFFICER), against('a22', 'tarrant', OFFICER), nobody('a34', 'unidentified')],
    'Harrowmere',
  ),
  // It began in Fellside and was moved to Harrowmere, where it is now.
  live(
    'm19',
    '2025-09-10',
    ['c19'],
    [against('a23', 'inskip', OFFICER, { ended: '2025-09-20', kinds: [DOMESTIC] })],
    'Harrowmere',
  ),
  // An officer of the other force.
  live('m20', '2025-05-01', [], [against('a24', 'inskip', OFFICER), against('a35', 'inskip', OFFICER)]),
  // It had an outcome, and was taken up again.
  live('m21', '2025-05-02', ['c21'], [against('a25', 'tarrant', OFFICER)]),
  // Its outcome was recorded a second time after the year; the day it came to attention was corrected into the year.
  live('m22', '2025-05-03', ['c22'], [against('a26', 'vosper', 'special constable', { ended: '2025-08-08' })]),
  // Imported: a placeholder, somebody unidentified, and a person without a role.
  past('m23', '2025-04-15', [
    against('a27', 'jessop', undefined, { ended: '2025-06-30', kinds: ['B4'], scheme: IOPC }),
    nobody('a28', 'placeholder', { ended: '2025-06-30', kinds: ['A4'], scheme: IOPC }),
    nobody('a39', 'unidentified', { ended: '2025-06-30' }),
  ]),
  // Imported without the day it came to attention: then nobody knows what he was on that day.
  past('m24', undefined, [
    against('a29', 'kerrick', undefined, { ended: '2025-04-30', kinds: ['B'], scheme: 'Before 2020' }),
  ]),
  // Imported: an outcome without a day, and a row that a later file corrected.
  past('m25', '2025-05-20', [
    against('a30', 'jessop', undefined, { ended: 'no day', kinds: ['B4'], scheme: IOPC }),
    against('a31', 'kerrick', OFFICER, { ended: '2026-02-02', kinds: ['J1'], scheme: IOPC }),
  ]),
  // Imported, old, and never closed in the old system.
  past('m26', '2012-01-01', [against('a32', 'jessop', undefined, { kinds: ['B'], scheme: 'Before 2020' })]),
]
