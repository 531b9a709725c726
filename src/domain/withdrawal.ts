import type { CalendarDate } from './calendar-date.ts'
import { RECORDABLE_GROUNDS, type RecordableGround } from './classification.ts'
import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import type { LiveMatterKind } from './matter.ts'

/** How a withdrawal stands: until it is answered, and a referred matter’s told to the IOPC, nothing closes. */
export type WithdrawalStanding = 'none' | 'not answered' | 'IOPC not told' | 'answered'

/** What is recorded when someone withdraws a complaint. */
export type ProposedWithdrawal = {
  readonly kind: LiveMatterKind
  readonly on: CalendarDate
  readonly cameToAttention: CalendarDate
  readonly today: CalendarDate
  /** What was said or written, as it was. */
  readonly words: string | undefined
}

/**
 * A withdrawal, as it was told. It ends nothing: it asks the appropriate authority for a decision.
 *
 * @returns the day; or what is missing, about `kind`, `on` or `words`
 * @see CMR 2020 reg. 38
 */
export function acceptWithdrawal(proposed: ProposedWithdrawal): Decided<{ readonly on: CalendarDate }> {
  const { kind, on, cameToAttention, today } = proposed
  const missing: Missing[] = []
  if (kind !== 'complaint')
    missing.push(
      lacking('kind', 'Only a complaint is withdrawn; a conduct matter does not depend on who told', 'cmr-38'),
    )
  if (on > today) missing.push(lacking('on', 'The day cannot be later than today', 'cmr-38'))
  if (on < cameToAttention)
    missing.push(lacking('on', 'The day cannot be earlier than the matter came to attention', 'cmr-38'))
  if (!isWritten(proposed.words)) missing.push(lacking('words', 'Write down how it was said', 'cmr-38'))

  return decidedUnless(missing, {}, () => ({ on }))
}

/** What a withdrawal stops, in words that are read to whoever withdraws. */
export const WITHDRAWAL_STOPS = [
  'We stop asking for a statement, and for anything else that was asked of them as the one who complained',
  'Contact stops, if that is wanted; the plan for safe contact is changed to say so',
] as const

/** What a withdrawal does not stop. */
export const WITHDRAWAL_DOES_NOT_STOP = [
  'The matter itself: the appropriate authority decides what follows, and may go on without the complaint',
  'What was referred to the IOPC, which is told of the withdrawal',
  'A criminal investigation, which has a decision of its own',
  'Help, safety and the rights of the Victims’ Code',
  'Changing their mind: they can come back at any time, and nothing that was said is lost',
] as const

/** Whether whoever withdraws has been told what it stops and what it does not. */
export const WITHDRAWAL_TOLD = ['told', 'to be told'] as const

/** One answer. */
export type WithdrawalTold = (typeof WITHDRAWAL_TOLD)[number]

/** What a withdrawn complaint may be treated as. */
export const AFTER_WITHDRAWAL = [
  'treat it as a conduct matter',
  'treat it as a recordable conduct matter',
  'do not treat it as a conduct matter',
] as const

/** One choice. */
export type AfterWithdrawalChoice = (typeof AFTER_WITHDRAWAL)[number]

/** What follows a withdrawal, decided by the appropriate authority. */
export type AfterWithdrawal = {
  readonly choice: AfterWithdrawalChoice
  /** What the matter becomes; absent where it stays the complaint that it was. */
  readonly becomes: 'conduct matter' | 'recordable conduct matter' | undefined
  readonly tellIopc: 'yes' | 'no'
  readonly grounds: readonly Ground[]
}

/** What the appropriate authority proposes. */
export type ProposedAfterWithdrawal = {
  readonly withdrawal: WithdrawalStanding
  readonly referred: 'referred' | 'not referred'
  readonly choice: AfterWithdrawalChoice | undefined
  readonly recordableGrounds: readonly RecordableGround[]
  readonly reason: string | undefined
}

const BECOMES = {
  'treat it as a conduct matter': 'conduct matter',
  'treat it as a recordable conduct matter': 'recordable conduct matter',
  'do not treat it as a conduct matter': undefined,
} as const satisfies Record<AfterWithdrawalChoice, LiveMatterKind | undefined>

/**
 * What a withdrawn complaint is from now on. Whatever is chosen, every other decision stays to be made, and a referred
 * matter’s withdrawal is told to the IOPC.
 *
 * @returns the decision with its grounds; or what is missing, about `withdrawal`, `choice`, `grounds` or `reason`
 * @see CMR 2020 reg. 38; PRA 2002 Sch. 3 para. 11
 */
export function decideAfterWithdrawal(proposed: ProposedAfterWithdrawal): Decided<AfterWithdrawal> {
  const { choice, recordableGrounds, referred } = proposed
  const missing: Missing[] = []
  if (proposed.withdrawal === 'none')
    missing.push(lacking('withdrawal', 'No withdrawal is on record; record it first', 'cmr-38'))
  if (!choice) missing.push(lacking('choice', 'Say what this is treated as from now on', 'cmr-38'))
  if (choice === 'treat it as a recordable conduct matter' && recordableGrounds.length === 0)
    missing.push(lacking('grounds', 'Say what makes this conduct matter recordable', 'pra-sch3-11'))
  if (choice && choice !== 'treat it as a recordable conduct matter' && recordableGrounds.length > 0)
    missing.push(
      lacking(
        'grounds',
        'A ground to record is chosen, so it is a recordable conduct matter; change one',
        'pra-sch3-11',
      ),
    )
  if (!isWritten(proposed.reason))
    missing.push(lacking('reason', 'Say why: a withdrawal never ends a matter by itself', 'cmr-38'))

  return decidedUnless(missing, { choice }, (given) => ({
    ...given,
    becomes: BECOMES[given.choice],
    tellIopc: referred === 'referred' ? 'yes' : 'no',
    grounds: [
      { provision: 'cmr-38', because: `the complaint was withdrawn, and it was decided: ${given.choice}` },
      ...recordableGrounds.map(
        (ground): Ground => ({
          provision: RECORDABLE_GROUNDS[ground],
          because: `a person found that “${ground}” applies`,
        }),
      ),
    ],
  }))
}
