import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { LAW, type Regime, regimeFor, regimeName } from './law.ts'

const on = calendarDate

describe('the rules a matter falls under', () => {
  it.each<[string, Regime]>([
    ['2020-01-31', 'pre-2020'],
    ['2020-02-01', '2020'],
    ['2024-05-06', '2020'],
    ['2024-05-07', '2024'],
    ['2025-05-27', '2024'],
    ['2025-05-28', '2025'],
    ['2026-11-02', '2025'],
  ])('turn on the day it came to attention: %s falls under the %s rules', (day, regime) => {
    expect(regimeFor({ cameToAttention: on(day) }).regime).toBe(regime)
  })

  it('are the 2025 rules from 28 May 2025 by PCPCM 2025 reg. 66', () => {
    expect(regimeFor({ cameToAttention: on('2025-05-28') })).toEqual({
      regime: '2025',
      provision: 'pcpcm-66',
      because: 'it came to attention on a day when these rules applied',
    })
  })

  it('stay those of an earlier matter about the same substance that is already being handled (PCPCM 2025 reg. 66)', () => {
    const decided = regimeFor({ cameToAttention: on('2026-01-10'), relatedPriorMatterRegime: '2020' })
    expect(decided).toMatchObject({ regime: '2020', provision: 'pcpcm-66' })
    expect(decided.because).toContain('the same substance')
  })

  it('are not moved forward by a related matter under later rules', () => {
    expect(regimeFor({ cameToAttention: on('2021-01-10'), relatedPriorMatterRegime: '2025' }).regime).toBe('2020')
  })

  it('are those of the day on which the IOPC took it up again (PCPCM 2025 reg. 66)', () => {
    const decided = regimeFor({
      cameToAttention: on('2023-03-01'),
      relatedPriorMatterRegime: '2020',
      reopenedByIopc: on('2026-02-01'),
    })
    expect(decided).toMatchObject({ regime: '2025', provision: 'pcpcm-66' })
  })

  it('are named for a page', () => {
    expect(LAW.regimes.map(({ regime }) => regimeName(regime))).toEqual([
      'rules before 2020',
      '2020 rules',
      '2024 rules',
      '2025 rules',
    ])
  })
})
