import type { CalendarDate } from './calendar-date.ts'
import type { ClockId } from './clock.ts'
import type { ProvisionId } from './provision.ts'
import type { ClockStanding } from './running-clock.ts'

/** One step that a matter asks for, and how the record shows that it was taken. */
export type ProcedureCheck = {
  readonly id: string
  readonly say: string
  readonly provision: ProvisionId
} & (
  | { readonly by: 'clocks'; readonly clocks: readonly ClockId[] }
  | { readonly by: 'record'; readonly fact: AuditFact }
)

/** What is read off the record itself, where no clock says whether it was done. */
export type AuditFact = 'danger asked' | 'severity assessed' | 'duty decided' | 'misconduct decided'

/** The steps asked of every matter. Which of them a matter owes is said by its record, so that this table stays a list. */
export const PROCEDURE_CHECKS: readonly ProcedureCheck[] = [
  read('danger-asked', 'Danger was asked about first', 'policy-danger-first', 'danger asked'),
  clocks('referral', 'The referral was decided and sent in time', 'pra-sch3-13-1-b', [
    'referral of a complaint',
    'referral of a conduct matter',
    'referral of a DSI matter',
  ]),
  read('severity', 'Severity was assessed for each allegation', 'cmr-16', 'severity assessed'),
  read('duty', 'It was decided whether to suspend, restrict or neither', 'pcr-11-1', 'duty decided'),
  clocks('duty-review', 'The duty decision was looked at again in time', 'policy-duty-review', [
    'suspension review',
    'duty review',
  ]),
  clocks('updates', 'Updates were given in time', 'cmr-34', [
    'first update',
    'next update',
    'update to an officer-reporter',
  ]),
  clocks('delay', 'Delay was reported in time', 'cmr-13', [
    'delay report',
    'next delay report',
    'delay report outside Schedule 3',
    'next delay report outside Schedule 3',
  ]),
  clocks('report', 'What follows from the report was decided in time', 'pra-sch3-22', ['decision on a report']),
  read(
    'misconduct',
    'Misconduct was decided after the criminal side ended',
    'policy-own-decisions',
    'misconduct decided',
  ),
  clocks('outcome-told', 'The outcome was told in time', 'cmr-34-outcome', ['notice of an outcome']),
]

/** How one matter stands with one check. `because` says why nothing was asked. */
export type AuditAnswer =
  | { readonly kind: 'done'; readonly on: CalendarDate }
  | { readonly kind: 'done late'; readonly on: CalendarDate }
  | { readonly kind: 'not done' }
  | { readonly kind: 'not due yet' }
  | { readonly kind: 'not required'; readonly because: string }

/** A clock of the matter, and how it stands with all of its states: a day once broken stays so, however it was met or ended. */
export type AuditClock = { readonly clock: ClockId; readonly standing: ClockStanding }

/** A fact of the record: asked of the matter or not, and when it was last completed. */
export type AuditFacts = {
  readonly clocks: readonly AuditClock[]
  readonly facts: Readonly<Record<AuditFact, { readonly owed: 'yes' | 'no'; readonly on: CalendarDate | undefined }>>
}

/** How a matter stands with one check, on the day for which its clocks were asked. One late step among several makes it late; one missing makes it not done. */
export function auditMatter(check: ProcedureCheck, matter: AuditFacts): AuditAnswer {
  if (check.by === 'record') {
    const { owed, on } = matter.facts[check.fact]
    if (on) return { kind: 'done', on }

    return owed === 'yes'
      ? { kind: 'not done' }
      : { kind: 'not required', because: 'the record does not ask for it yet' }
  }

  const those = matter.clocks
    .filter(({ clock }) => check.clocks.includes(clock))
    .map(({ standing }) => standing)
    .filter(({ kind, brokenOn }) => kind !== 'ended' || brokenOn !== undefined)
  if (those.length === 0) return { kind: 'not required', because: 'no such clock is owed in it' }
  if (those.some(({ kind, brokenOn }) => kind === 'breached' || (kind === 'ended' && brokenOn !== undefined)))
    return { kind: 'not done' }
  const met = those.filter((standing) => standing.kind === 'met')
  const last = met
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (last === undefined) return { kind: 'not due yet' }

  return { kind: met.some(({ brokenOn }) => brokenOn !== undefined) ? 'done late' : 'done', on: last }
}

function read(id: string, say: string, provision: ProvisionId, fact: AuditFact): ProcedureCheck {
  return { id, say, provision, by: 'record', fact }
}

function clocks(id: string, say: string, provision: ProvisionId, those: readonly ClockId[]): ProcedureCheck {
  return { id, say, provision, by: 'clocks', clocks: those }
}
