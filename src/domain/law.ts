import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { INSTRUMENTS, type Instrument, type InstrumentCode } from './instrument.ts'
import { PROVISIONS, type Provision, type ProvisionId, provision } from './provision.ts'

/** The rules a matter is handled under, named for the year their text began; fixed by when it came to attention. */
export type Regime = 'pre-2020' | '2020' | '2024' | '2025'

/** Why a regime applies. */
export type RegimeDecision = { readonly regime: Regime; readonly provision: ProvisionId; readonly because: string }

/** The law that an act is decided by: every instrument, every rule, the regimes. Passed in, so that a later text can be too. */
export type Law = {
  readonly instruments: Readonly<Record<InstrumentCode, Instrument>>
  readonly provisions: readonly Provision[]
  readonly regimes: readonly RegimeSpan[]
}

/** A regime and the first day on which a matter that comes to attention falls under it. */
export type RegimeSpan = {
  readonly regime: Regime
  readonly from: CalendarDate | undefined
  readonly provision: ProvisionId
}

const REGIMES: readonly [RegimeSpan, ...RegimeSpan[]] = [
  { regime: 'pre-2020', from: undefined, provision: 'pcr-3' },
  { regime: '2020', from: calendarDate('2020-02-01'), provision: 'pcr-3' },
  { regime: '2024', from: calendarDate('2024-05-07'), provision: 'pcar-2024-transition' },
  { regime: '2025', from: calendarDate('2025-05-28'), provision: 'pcpcm-66' },
]

/** The law as this version of the system holds it. */
export const LAW: Law = {
  instruments: INSTRUMENTS,
  provisions: (Object.keys(PROVISIONS) as ProvisionId[]).map(provision),
  regimes: REGIMES,
}

/** What decides the regime of a matter. */
export type WhatDecidesTheRegime = {
  /** The day the matter first came to the appropriate authority's attention. */
  readonly cameToAttention: CalendarDate
  /** The regime of an earlier matter about the same substance that is already being handled, where there is one. */
  readonly relatedPriorMatterRegime?: Regime | undefined
  /** The day the IOPC directed it or took it up again, where it did. */
  readonly reopenedByIopc?: CalendarDate | undefined
}

/**
 * The regime a matter falls under: by when it came to attention; an earlier matter about the same substance keeps a later
 * one under its own rules; a matter that the IOPC takes up again falls under the rules of that day.
 *
 * @see PCPCM 2025 reg. 66; for 2024 the transitional provision is unverified
 */
export function regimeFor(facts: WhatDecidesTheRegime): RegimeDecision {
  const { reopenedByIopc, cameToAttention } = facts
  if (reopenedByIopc !== undefined) {
    // Nothing is taken up again before it was known: a day typed wrongly must not take a matter back under older rules.
    return {
      // biome-ignore lint/complexity/useMathMinMax: days are texts, and Math.max takes numbers
      ...spanOf(reopenedByIopc < cameToAttention ? cameToAttention : reopenedByIopc),
      because: 'the IOPC reopened or directed it on a day when these rules applied',
    }
  }

  const byAttention = spanOf(cameToAttention)
  const prior = facts.relatedPriorMatterRegime
  if (prior !== undefined && earlier(prior, byAttention.regime)) {
    return {
      regime: prior,
      provision: byAttention.provision,
      because: 'an earlier matter about the same substance is being handled under these rules',
    }
  }

  return { ...byAttention, because: 'it came to attention on a day when these rules applied' }
}

/** The earliest of these regimes: where several earlier matters are about the same substance. Undefined for none. */
export function earliestRegime(regimes: readonly Regime[]): Regime | undefined {
  return regimes.toSorted((a, b) => (a === b ? 0 : earlier(a, b) ? -1 : 1))[0]
}

/** "2025 rules": as a page names a regime. */
export function regimeName(regime: Regime): string {
  return regime === 'pre-2020' ? 'rules before 2020' : `${regime} rules`
}

function spanOf(day: CalendarDate): { readonly regime: Regime; readonly provision: ProvisionId } {
  const begun = REGIMES.filter((span) => span.from === undefined || span.from <= day)
  const { regime, provision: id } = begun.at(-1) ?? REGIMES[0]

  return { regime, provision: id }
}

function earlier(a: Regime, b: Regime): boolean {
  const place = (regime: Regime) => REGIMES.findIndex((span) => span.regime === regime)

  return place(a) < place(b)
}
