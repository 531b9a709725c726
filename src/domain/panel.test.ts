import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { compositionOf } from './panel.ts'
import { constitutePanel, type ProposedPanel } from './panel-decision.ts'

const on = calendarDate
const PROPOSED: ProposedPanel = {
  forum: 'misconduct hearing',
  regime: '2025',
  members: {
    chair: 'ACC Lorna Pyke',
    'first independent member': 'Basil Orde',
    'second independent member': 'Tamsin Gale',
    'legally qualified adviser': 'Ivo Marsh',
  },
  chair: 'chief officer',
  lastServedOn: undefined,
  operational: undefined,
  declared: 'yes',
  conflicted: [
    { name: 'DC Wren Halloran', because: 'investigated' },
    { name: 'Det Ch Supt Rufus Lane', because: 'certified the special conditions' },
  ],
  publicity: 'in public',
  whyPrivate: undefined,
  bodyToldOn: undefined,
  today: on('2026-11-02'),
}
const refused = (changes: Partial<ProposedPanel>) => {
  const said = constitutePanel({ ...PROPOSED, ...changes })
  return said.ok ? [] : said.missing.map(({ about, provision }) => [about, provision])
}

describe('who conducts proceedings', () => {
  it('before 7 May 2024: a legally qualified chair, a senior officer and an independent member', () => {
    expect(compositionOf('misconduct hearing', '2020')).toEqual({
      seats: ['legally qualified chair', 'senior officer', 'independent member'],
      provision: 'pcr-28',
    })
  })

  it.each(['2024', '2025'] as const)(
    'under the %s rules: a chief officer or delegate, two independent members and a legally qualified adviser (PCAR 2024)',
    (regime) => {
      expect(compositionOf('misconduct hearing', regime)).toEqual({
        seats: ['chair', 'first independent member', 'second independent member', 'legally qualified adviser'],
        provision: 'pcar-2024',
      })
    },
  )

  it('of a meeting: a manager; of an accelerated hearing: a chief officer, from 2024 or a delegate with an adviser', () => {
    expect(compositionOf('misconduct meeting', '2025').seats).toEqual(['manager'])
    expect(compositionOf('staff discipline', '2025').seats).toEqual(['manager'])
    expect(compositionOf('accelerated misconduct hearing', '2020').seats).toEqual(['chief officer'])
    expect(compositionOf('accelerated misconduct hearing', '2025').seats).toEqual([
      'chair',
      'legally qualified adviser',
    ])
  })

  it('under the rules before 2020: nobody here, those matters come as history', () => {
    expect(compositionOf('misconduct hearing', 'pre-2020').seats).toEqual([])
  })
})

describe('a panel', () => {
  it('is kept by its seats', () => {
    expect(constitutePanel(PROPOSED)).toMatchObject({
      ok: true,
      decision: { chair: 'chief officer', publicity: 'in public', grounds: [{ provision: 'pcar-2024' }] },
    })
  })

  it('waits for the referral', () => {
    expect(refused({ forum: undefined })).toEqual([['forum', 'pcr-23-form']])
  })

  it('is compared by person where both sign in: a namesake may sit, and the same person under another rank may not', () => {
    const staff = [
      { id: 'certifier', name: 'Det Ch Supt Rufus Lane' },
      { id: 'namesake', name: 'ACC Rufus Lane' },
    ]
    const conflicted = [
      { name: 'Det Ch Supt Rufus Lane', person: 'certifier', because: 'certified the special conditions' },
    ] as const
    const chaired = (chair: string) => refused({ staff, conflicted, members: { ...PROPOSED.members, chair } })
    expect(chaired('ACC Rufus Lane')).toEqual([])
    expect(chaired('Det Ch Supt Rufus Lane')).toEqual([['chair', 'pcar-2024-delegate']])
    expect(chaired('Rufus Lane')).toEqual([['chair', 'pcar-2024-delegate']])
    expect(refused({ conflicted, members: { ...PROPOSED.members, chair: 'Lane, Rufus' } })).toEqual([
      ['chair', 'pcar-2024-delegate'],
    ])
  })

  it('names everyone, nobody twice', () => {
    expect(refused({ members: { ...PROPOSED.members, 'first independent member': ' ' } })).toEqual([
      ['first independent member', 'pcr-28'],
    ])
    expect(refused({ members: { ...PROPOSED.members, 'second independent member': 'basil  orde' } })).toEqual([
      ['second independent member', 'pcr-28'],
    ])
  })

  it('holds nobody who investigated, and nobody who certified (PCAR 2024), under whichever rank', () => {
    expect(refused({ members: { ...PROPOSED.members, chair: 'Wren Halloran' } })).toEqual([['chair', 'pcr-28']])
    expect(refused({ members: { ...PROPOSED.members, chair: 'DCC Rufus Lane' } })).toEqual([
      ['chair', 'pcar-2024-delegate'],
    ])
    expect(refused({ declared: 'no' })).toEqual([['declared', 'pcr-28']])
  })

  it('is chaired by a delegate only within the limits of PCAR 2024', () => {
    const former = { chair: 'former senior officer as delegate' } as const
    expect(refused({ chair: undefined })).toEqual([['chair is', 'pcar-2024-delegate']])
    expect(refused(former)).toEqual([['last served on', 'pcar-2024-delegate']])
    expect(refused({ ...former, lastServedOn: on('2021-11-02') })).toEqual([])
    expect(refused({ ...former, lastServedOn: on('2021-11-01') })).toEqual([['last served on', 'pcar-2024-delegate']])
    const staff = { chair: 'senior member of staff as delegate' } as const
    expect(refused({ ...staff, operational: 'no' })).toEqual([])
    expect(refused({ ...staff, operational: 'yes' })).toEqual([['operational', 'pcar-2024-delegate']])
    expect(refused(staff)).toEqual([['operational', 'pcar-2024-delegate']])
  })

  it('shuts the public out only with written reasons, which go to the local policing body from 2024', () => {
    expect(refused({ publicity: undefined })).toEqual([['publicity', 'pcr-39']])
    expect(refused({ publicity: 'in private' })).toEqual([
      ['why private', 'pcar-2024-reasons'],
      ['body told on', 'pcar-2024-reasons'],
    ])
    const told = {
      publicity: 'partly in private',
      whyPrivate: 'For the witness.',
      bodyToldOn: on('2026-11-01'),
    } as const
    expect(refused(told)).toEqual([])
    expect(refused({ ...told, bodyToldOn: on('2026-11-03') })).toEqual([['body told on', 'pcar-2024-reasons']])
    const before = { 'legally qualified chair': 'A B', 'senior officer': 'C D', 'independent member': 'E F' }
    expect(refused({ ...told, bodyToldOn: undefined, regime: '2020', members: before })).toEqual([])
  })

  it('of a meeting sits in private', () => {
    const meeting = { forum: 'misconduct meeting', members: { manager: 'Insp Sela Dunn' } } as const
    expect(refused(meeting)).toEqual([['publicity', 'pcr-39']])
    expect(refused({ ...meeting, publicity: 'in private' })).toEqual([])
  })
})
