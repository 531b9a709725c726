import { describe, expect, it } from 'vitest'
import {
  assessSeverity,
  type ProposedSeverity,
  routesOpenAt,
  SEVERITY_LEVELS,
  severityIsAssessedUnder,
  severityName,
} from './severity.ts'

const GROSS: ProposedSeverity = {
  level: 'gross misconduct',
  route: 'misconduct hearing',
  reason: 'If proved, a sexual assault.',
  previous: undefined,
  regime: '2025',
}

describe('a severity assessment (CMR 2020 reg. 16)', () => {
  it('says what the conduct would amount to if it were proved, and calls for written notice (CMR 2020 reg. 17)', () => {
    expect(assessSeverity(GROSS)).toEqual({
      ok: true,
      decision: {
        version: 1,
        level: 'gross misconduct',
        route: 'misconduct hearing',
        provision: 'cmr-16',
        because: 'if it were proved, the conduct would amount to gross misconduct',
        moved: 'first',
        noticeUnder: 'cmr-17',
      },
    })
  })

  it('names all that is missing', () => {
    const refused = assessSeverity({ ...GROSS, level: undefined, route: undefined, reason: '' })
    expect(refused).toMatchObject({ ok: false, missing: [{ about: 'level' }, { about: 'route' }, { about: 'reason' }] })
  })

  it('does not send gross misconduct to a meeting', () => {
    expect(assessSeverity({ ...GROSS, route: 'misconduct meeting' })).toMatchObject({
      ok: false,
      missing: [
        { about: 'route', say: 'Misconduct meeting is not open to conduct that would amount to gross misconduct' },
      ],
    })
  })

  it('may lead to an accelerated hearing only for gross misconduct (PCR 2020 reg. 49)', () => {
    expect(
      SEVERITY_LEVELS.filter((level) => routesOpenAt(level, '2025').includes('accelerated misconduct hearing')),
    ).toEqual(['gross misconduct'])
  })

  it('may lead to vetting for matters from 28 May 2025 only (PCPCM 2025 regs. 9 and 66)', () => {
    expect(routesOpenAt('neither', '2025')).toContain('vetting')
    expect(routesOpenAt('neither', '2024')).not.toContain('vetting')
    const refused = assessSeverity({ ...GROSS, level: 'neither', route: 'vetting', regime: '2020' })
    expect(refused).toMatchObject({
      ok: false,
      missing: [{ say: 'Vetting is open only to matters under the 2025 rules', provision: 'pcpcm-9' }],
    })
  })
})

describe('a later assessment', () => {
  const previous = { version: 1, level: 'gross misconduct' } as const

  it('is another version and never changes the one before', () => {
    expect(assessSeverity({ ...GROSS, previous })).toMatchObject({
      ok: true,
      decision: { version: 2, moved: 'unchanged' },
    })
    expect(assessSeverity({ ...GROSS, previous: { version: 2, level: 'misconduct' } })).toMatchObject({
      ok: true,
      decision: { version: 3, moved: 'up' },
    })
  })

  it('that is lower says what is known now that was not known then, and is approved by a second person', () => {
    const lower = { ...GROSS, level: 'misconduct', route: 'misconduct meeting', previous } as const
    expect(assessSeverity(lower)).toMatchObject({ ok: false, missing: [{ about: 'what changed' }, { about: 'level' }] })
    const said = { ...lower, whatChanged: 'The audit shows a task.' }
    expect(assessSeverity({ ...said, approvedLevel: 'neither' })).toMatchObject({
      missing: [{ about: 'level', provision: 'policy-lowering' }],
    })
    expect(assessSeverity({ ...said, approvedLevel: 'misconduct' })).toMatchObject({
      ok: true,
      decision: { moved: 'down' },
    })
  })
})

describe('severity is assessed', () => {
  it('under special procedures for a complaint, reg. 16 for a recordable conduct matter, PCR reg. 14 outside Schedule 3', () => {
    expect(severityIsAssessedUnder('complaint')).toBe('pra-sch3-19a')
    expect(severityIsAssessedUnder('recordable conduct matter')).toBe('cmr-16')
    expect(severityIsAssessedUnder('conduct matter')).toBe('pcr-14')
  })

  it('and named without a finding', () => {
    expect(severityName('neither')).toBe('Neither misconduct nor gross misconduct')
    expect(severityName('gross misconduct')).toBe('Gross misconduct')
  })
})
