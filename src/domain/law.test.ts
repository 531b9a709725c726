import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from './calendar-date.ts'
import { earliestRegime, LAW, type Regime, regimeFor, regimeName } from './law.ts'

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

describe('the rules a matter falls under, whatever the days', () => {
  const names = LAW.regimes.map(({ regime }) => regime)
  const place = (regime: Regime) => names.indexOf(regime)
  const day = fc.integer({ min: 0, max: 4_500 }).map((days) => addDays(on('2018-01-01'), days))
  const regime = fc.constantFrom<Regime>(...names)

  it('turn with the first moment of the day on which the text began, and on no other, leap day or not', () => {
    for (const { regime: begun, from } of LAW.regimes) {
      if (from === undefined) continue
      expect(regimeFor({ cameToAttention: from }).regime).toBe(begun)
      expect(place(regimeFor({ cameToAttention: addDays(from, -1) }).regime)).toBe(place(begun) - 1)
    }
    expect(regimeFor({ cameToAttention: on('2024-02-29') }).regime).toBe('2020')
  })

  it('are never older for what came to attention later', () => {
    fc.assert(
      fc.property(day, fc.nat(4_000), (first, gap) => {
        const [one, other] = [first, addDays(first, gap)].map((cameToAttention) => regimeFor({ cameToAttention }))
        return one !== undefined && other !== undefined && place(one.regime) <= place(other.regime)
      }),
    )
  })

  it('of an earlier matter can only keep a later one back, never move it forward', () => {
    fc.assert(
      fc.property(day, regime, (cameToAttention, relatedPriorMatterRegime) => {
        const alone = place(regimeFor({ cameToAttention }).regime)
        const related = place(regimeFor({ cameToAttention, relatedPriorMatterRegime }).regime)
        return related === Math.min(alone, place(relatedPriorMatterRegime))
      }),
    )
  })

  it('along a chain about the same substance are those of the oldest, however the chain is gone through', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), (known) => {
        const alone = known.map((cameToAttention) => regimeFor({ cameToAttention }).regime)
        const chained = known.reduce<readonly Regime[]>((before, cameToAttention) => {
          const relatedPriorMatterRegime = before.at(-1)
          return before.concat(regimeFor({ cameToAttention, relatedPriorMatterRegime }).regime)
        }, [])
        return chained.at(-1) === earliestRegime(alone) && earliestRegime(alone.toReversed()) === earliestRegime(alone)
      }),
    )
  })

  it('are not older once the IOPC took a matter up again, also where the day of it was typed too early', () => {
    fc.assert(
      fc.property(day, day, fc.option(regime, { nil: undefined }), (known, again, relatedPriorMatterRegime) => {
        const alone = regimeFor({ cameToAttention: known })
        const after = regimeFor({ cameToAttention: known, relatedPriorMatterRegime, reopenedByIopc: again })
        // biome-ignore lint/complexity/useMathMinMax: days are texts, and Math.max takes numbers
        const later = again < known ? known : again
        return (
          place(after.regime) >= place(alone.regime) && after.regime === regimeFor({ cameToAttention: later }).regime
        )
      }),
    )
  })
})
