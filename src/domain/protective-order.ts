import { addDays, addMonths, type CalendarDate, showDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

type Span = { readonly count: number; readonly unit: 'hours' | 'days' | 'months' | 'years' }

/** A kind of protective order or notice, with what the law says of its length. */
export type OrderKindEntry = {
  readonly name: string
  readonly provision: ProvisionId
  readonly shortest?: Span
  readonly longest?: Span
  readonly monitoring?: Span & { readonly provision: ProvisionId }
  /** Where it can be had so far, while it is tried out. */
  readonly areas?: readonly string[]
  readonly note?: string
}

/** Where notices and orders of the Domestic Abuse Act can be had, as far as is known: a list that changes. Version 1, from 27 November 2024. */
export const PILOT_AREAS = ['Greater Manchester', 'Bromley', 'Croydon', 'Sutton', 'British Transport Police'] as const

/** Every kind. All rest on rules that nobody has compared with their source yet. */
export const ORDER_KINDS = {
  DVPN: {
    name: 'Domestic violence protection notice',
    provision: 'csa-24',
    longest: { count: 48, unit: 'hours' },
    note: 'A superintendent issues it; a court hears it within 48 hours',
  },
  DVPO: {
    name: 'Domestic violence protection order',
    provision: 'csa-27',
    shortest: { count: 14, unit: 'days' },
    longest: { count: 28, unit: 'days' },
  },
  DAPN: {
    name: 'Domestic abuse protection notice',
    provision: 'daa-22',
    longest: { count: 48, unit: 'hours' },
    areas: PILOT_AREAS,
    note: 'She is 16 or over, and the one it binds is 18 or over',
  },
  DAPO: {
    name: 'Domestic abuse protection order',
    provision: 'daa-27',
    monitoring: { count: 12, unit: 'months', provision: 'daa-monitoring' },
    areas: PILOT_AREAS,
    note: 'It may forbid and it may require; a breach is a crime',
  },
  NMO: { name: 'Non-molestation order', provision: 'fla-42', note: 'A breach is a crime' },
  OO: { name: 'Occupation order', provision: 'fla-33' },
  SPO: { name: 'Stalking protection order', provision: 'spa-2019', shortest: { count: 2, unit: 'years' } },
  SHPO: {
    name: 'Sexual harm prevention order',
    provision: 'soa-103a',
    shortest: { count: 5, unit: 'years' },
    note: 'After a conviction',
  },
  SRO: {
    name: 'Sexual risk order',
    provision: 'soa-122a',
    shortest: { count: 2, unit: 'years' },
    note: 'Needs no conviction',
  },
  RO: { name: 'Restraining order', provision: 'sa-360', note: 'On conviction or on acquittal' },
  BAIL: { name: 'Conditions of bail', provision: 'pace-bail', longest: { count: 3, unit: 'months' } },
} as const satisfies Record<string, OrderKindEntry>

/** The short code of a kind. */
export type OrderKind = keyof typeof ORDER_KINDS

/** Every kind in the order in which a page lists them. */
export const ORDER_CODES = Object.keys(ORDER_KINDS) as readonly OrderKind[]

/** What is known of a kind. */
export function orderKind(code: OrderKind): OrderKindEntry {
  return ORDER_KINDS[code]
}

/** Where an order stands. */
export const ORDER_STANDINGS = ['considered', 'not sought', 'sought', 'refused', 'made', 'breached', 'ended'] as const

/** One standing. */
export type OrderStanding = (typeof ORDER_STANDINGS)[number]

/** Which standings may follow which; an order that was breached goes on until it ends. */
export const AFTER_ORDER: Readonly<Record<OrderStanding, readonly OrderStanding[]>> = {
  considered: ['sought', 'not sought', 'made'],
  'not sought': ['considered', 'sought'],
  sought: ['made', 'refused', 'not sought'],
  refused: ['considered', 'sought'],
  made: ['breached', 'ended'],
  breached: ['breached', 'ended'],
  ended: ['considered', 'sought'],
}

/** What is proposed of one order. */
export type ProposedOrder = {
  readonly kind: OrderKind | undefined
  readonly before: OrderStanding | undefined
  readonly since: CalendarDate | undefined
  readonly standing: OrderStanding | undefined
  readonly on: CalendarDate
  readonly today: CalendarDate
  /** Last day, of one that was made. */
  readonly endsOn: CalendarDate | undefined
  readonly monitoredUntil: CalendarDate | undefined
  /** Which court or force, of a kind that is only tried out. */
  readonly area: string | undefined
  readonly words: string | undefined
}

/** The kind and standing that were recorded. */
export type OrderStep = { readonly kind: OrderKind; readonly standing: OrderStanding; readonly provision: ProvisionId }

/**
 * Where a protective order stands from a day on. One that was made lasts neither shorter nor longer than the law lets it.
 *
 * @returns the step; or what is missing, about `kind`, `standing`, `on`, `ends`, `monitored`, `area` or `words`
 * @see policy, protective orders, and the provision of each kind
 */
export function decideOrder(proposed: ProposedOrder): Decided<OrderStep> {
  const { kind, before, standing, on, today, words } = proposed
  const open = before === undefined ? (['considered', 'sought', 'made'] as const) : AFTER_ORDER[before]
  const missing: Missing[] = []
  if (!kind) missing.push(lacking('kind', 'Say which order or notice', 'policy-protective-orders'))
  if (!standing || !(open as readonly OrderStanding[]).includes(standing))
    missing.push(lacking('standing', `Say where it stands: ${open.join(', ')}`, 'policy-protective-orders'))
  if (on > today) missing.push(lacking('on', 'The day cannot be later than today', 'policy-protective-orders'))
  if (proposed.since !== undefined && on < proposed.since)
    missing.push(lacking('on', `The day cannot be before ${showDate(proposed.since)}`, 'policy-protective-orders'))
  if (kind && standing === 'made') missing.push(...outsideLimits(orderKind(kind), proposed))
  if (kind && (standing === 'sought' || standing === 'made')) missing.push(...outsideArea(orderKind(kind), proposed))
  if (standing !== undefined && NEEDS_WORDS[standing] !== undefined && !isWritten(words))
    missing.push(lacking('words', NEEDS_WORDS[standing], 'policy-protective-orders'))

  return decidedUnless(missing, { kind, standing }, (given) => ({
    ...given,
    provision: orderKind(given.kind).provision,
  }))
}

const NEEDS_WORDS: Readonly<Partial<Record<OrderStanding, string>>> = {
  'not sought': 'Say why it is not sought',
  refused: 'Say who refused it, and why',
  breached: 'Say what happened, and what was done about it',
}

function outsideLimits(entry: OrderKindEntry, { on, endsOn, monitoredUntil }: ProposedOrder): readonly Missing[] {
  const missing: Missing[] = []
  const { shortest, longest, monitoring, provision } = entry
  if (endsOn === undefined && (shortest || longest))
    missing.push(lacking('ends', `Say when it ends: ${limitWords(entry)}`, provision))
  if (endsOn !== undefined && endsOn < on) missing.push(lacking('ends', 'It cannot end before it is made', provision))
  else if (endsOn !== undefined && longest && endsOn > after(on, longest))
    missing.push(lacking('ends', `It ends by ${showDate(after(on, longest))}: ${limitWords(entry)}`, provision))
  else if (endsOn !== undefined && shortest && endsOn < after(on, shortest))
    missing.push(
      lacking('ends', `It lasts at least until ${showDate(after(on, shortest))}: ${limitWords(entry)}`, provision),
    )
  if (monitoredUntil !== undefined && !monitoring)
    missing.push(lacking('monitored', 'An order of this kind holds no electronic monitoring', provision))
  if (monitoredUntil !== undefined && monitoring && monitoredUntil > after(on, monitoring))
    missing.push(
      lacking(
        'monitored',
        `Monitoring ends by ${showDate(after(on, monitoring))}: at most 12 months`,
        monitoring.provision,
      ),
    )

  return missing
}

/** An area that is not on the list may have joined since: whoever knows better says so, and it is kept. */
function outsideArea({ areas, provision }: OrderKindEntry, { area, words }: ProposedOrder): readonly Missing[] {
  if (!areas) return []
  if (!isWritten(area)) return [lacking('area', 'Say where: it can be had in some areas only', provision)]

  return areas.includes(area) || isWritten(words)
    ? []
    : [lacking('words', 'This area is not on the list. Say how you know that it can be had there', provision)]
}

/** “at least 14 days, at most 28 days”; nothing where the law sets no length. */
export function limitWords({ shortest, longest }: OrderKindEntry): string {
  return [
    ...(shortest ? [`at least ${shortest.count} ${shortest.unit}`] : []),
    ...(longest ? [`at most ${longest.count} ${longest.unit}`] : []),
  ].join(', ')
}

function after(on: CalendarDate, { count, unit }: Span): CalendarDate {
  if (unit === 'hours') return addDays(on, Math.ceil(count / 24))
  if (unit === 'days') return addDays(on, count)

  return addMonths(on, unit === 'months' ? count : 12 * count)
}
