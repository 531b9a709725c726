import { addMonths, type CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import type { Regime } from './law.ts'
import { bareName, type Named, whoIsNamed } from './named.ts'
import { type Chair, compositionOf, FORMER_SENIOR_YEARS, type Seat } from './panel.ts'
import type { ProceedingsForum } from './proceedings.ts'

/** Whether others may attend and report. */
export const PUBLICITY = ['in public', 'partly in private', 'in private'] as const

/** One answer to that. */
export type Publicity = (typeof PUBLICITY)[number]

/** Somebody who may not sit, and why. */
export type Conflicted = {
  readonly name: string
  /** Who it is among those who sign in, where it is one of them. */
  readonly person?: string
  readonly because: 'investigated' | 'certified the special conditions' | 'is concerned'
}

/** Those who conduct the proceedings. Their names stand apart, with the words. */
export type Panel = {
  readonly forum: ProceedingsForum
  readonly seats: readonly Seat[]
  readonly chair?: Chair
  readonly publicity: Publicity
  /** The day on which the reasons for excluding the public went to the local policing body. */
  readonly bodyToldOn?: CalendarDate
  readonly grounds: readonly [Ground, ...Ground[]]
}

/** What a person proposes when a panel is constituted. */
export type ProposedPanel = {
  readonly forum: ProceedingsForum | undefined
  readonly regime: Regime
  readonly members: Readonly<Partial<Record<Seat, string>>>
  readonly chair: Chair | undefined
  /** For a former senior officer: the day on which they last served. */
  readonly lastServedOn: CalendarDate | undefined
  /** For a senior member of staff: whether the matter is about operational police work, which they may not chair. */
  readonly operational: 'yes' | 'no' | undefined
  /** Each has said that they had no part in the investigation or the certificate, and no tie to anyone concerned. */
  readonly declared: 'yes' | 'no' | undefined
  readonly conflicted: readonly Conflicted[]
  /** Those who sign in for the force: a name that is one of theirs is compared by person. */
  readonly staff?: readonly Named[]
  readonly publicity: Publicity | undefined
  readonly whyPrivate: string | undefined
  readonly bodyToldOn: CalendarDate | undefined
  readonly today: CalendarDate
}

/**
 * The panel of one meeting or hearing, held to what its regime composes, and to nobody sitting who investigated or certified.
 *
 * @returns the panel; or what is missing, about `forum`, a seat, `chair is`, `last served on`, `operational`, `declared`,
 * `publicity`, `why private` or `body told on`
 * @see PCR 2020 regs. 28, 39 and 55; PCAR 2024 regs. 3 and 5
 */
export function constitutePanel(proposed: ProposedPanel): Decided<Panel> {
  const { forum, regime, publicity, chair, bodyToldOn } = proposed
  const composition = forum && compositionOf(forum, regime)
  const missing = composition
    ? [
        ...missingMembers(proposed, composition.seats),
        ...(composition.seats.includes('chair') ? missingChair(proposed) : []),
        ...(proposed.declared === 'yes' ? [] : [lacking('declared', NOT_DECLARED, 'pcr-28')]),
        ...missingPublicity(proposed),
      ]
    : [lacking('forum', 'Refer this to proceedings first', 'pcr-23-form')]

  return decidedUnless(missing, { forum, publicity, composition }, (given) => ({
    forum: given.forum,
    seats: given.composition.seats,
    ...(given.composition.seats.includes('chair') && chair && { chair }),
    publicity: given.publicity,
    ...(given.publicity !== 'in public' && bodyToldOn && { bodyToldOn }),
    grounds: [
      { provision: given.composition.provision, because: `these are the seats of a ${given.forum} under its rules` },
      ...(given.publicity === 'in public'
        ? []
        : [{ provision: 'pcr-39', because: `it is held ${given.publicity}` } as const]),
    ],
  }))
}

/** Whether hearings of this kind are open to the public unless somebody decides otherwise. */
export function isPublic(forum: ProceedingsForum): boolean {
  return forum === 'misconduct hearing' || forum === 'accelerated misconduct hearing'
}

function missingMembers(
  { members, conflicted, staff = [] }: ProposedPanel,
  seats: readonly Seat[],
): readonly Missing[] {
  const rule = 'pcr-28'
  const seen = new Set<string>()
  return seats.flatMap((seat): readonly Missing[] => {
    const name = members[seat]
    if (!isWritten(name)) return [lacking(seat, `Name the ${seat}`, rule)]
    const bare = bareName(name)
    const people = whoIsNamed(name, staff)
    const conflict = conflicted.find((each) =>
      each.person !== undefined && people.length > 0 ? people.includes(each.person) : bareName(each.name) === bare,
    )
    if (conflict) return [lacking(seat, `The ${seat} may not be someone who ${conflict.because}`, ruleOf(conflict))]
    if (seen.has(bare)) return [lacking(seat, 'Nobody may take two seats', rule)]
    seen.add(bare)

    return []
  })
}

function ruleOf({ because }: Conflicted) {
  return because === 'certified the special conditions' ? 'pcar-2024-delegate' : 'pcr-28'
}

function missingChair({ chair, lastServedOn, operational, today }: ProposedPanel): readonly Missing[] {
  const rule = 'pcar-2024-delegate'
  if (!chair) return [lacking('chair is', 'Say who takes the chair', rule)]
  if (chair === 'former senior officer as delegate') {
    if (!lastServedOn) return [lacking('last served on', 'Give the day on which they last served', rule)]
    if (addMonths(lastServedOn, 12 * FORMER_SENIOR_YEARS) < today)
      return [lacking('last served on', `They served more than ${FORMER_SENIOR_YEARS} years ago`, rule)]
  }
  if (chair === 'senior member of staff as delegate' && operational !== 'no') {
    const say = operational
      ? 'A member of staff may not chair what is about operational police work'
      : 'Say whether it is about operational police work'

    return [lacking('operational', say, rule)]
  }

  return []
}

function missingPublicity(proposed: ProposedPanel): readonly Missing[] {
  const { publicity, whyPrivate, bodyToldOn, regime, today, forum } = proposed
  if (!publicity) return [lacking('publicity', 'Say whether it is held in public', 'pcr-39')]
  if (forum && !isPublic(forum))
    return publicity === 'in private' ? [] : [lacking('publicity', 'Only a hearing is held in public', 'pcr-39')]
  if (publicity === 'in public') return []
  const missing = isWritten(whyPrivate)
    ? []
    : [lacking('why private', 'Say in writing why the public is kept out', 'pcar-2024-reasons')]
  if (regime === '2020') return missing
  if (bodyToldOn === undefined)
    missing.push(
      lacking(
        'body told on',
        'Give the day on which the local policing body was sent the reasons',
        'pcar-2024-reasons',
      ),
    )
  else if (bodyToldOn > today)
    missing.push(lacking('body told on', 'The day cannot be later than today', 'pcar-2024-reasons'))

  return missing
}

const NOT_DECLARED = 'Ask each whether they had any part in this or any tie to it, and say that none had'
