import type { CaseToAnswer } from '../../domain/allegation.ts'
import { type Appeal, type AppealBody, appealGoesTo } from '../../domain/appeal.ts'
import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import type { Concerned } from '../../domain/concerned.ts'
import { forumsOpenTo, lawfulOutcomes, type OutcomeFacts } from '../../domain/lawful-outcome.ts'
import type { ListDuty, ListParticular, ListReport } from '../../domain/list-report.ts'
import type { Forum, Outcome } from '../../domain/outcome.ts'
import type { OutcomeDecision } from '../../domain/outcome-decision.ts'
import { compositionOf, type Seat } from '../../domain/panel.ts'
import { type WorkerRole, workerRoleName } from '../../domain/person-serving.ts'
import { PROCEEDINGS, type ProceedingsForum } from '../../domain/proceedings.ts'
import type { ReflectivePractice } from '../../domain/reflective-practice.ts'
import type { Standard } from '../../domain/standards.ts'
import type { AllegationRow } from '../../store/allegation.ts'
import type { Transaction } from '../../store/database.ts'
import { findForces } from '../../store/force.ts'
import { findMatters } from '../../store/matter.ts'
import type { Acting, Witness } from '../acting.ts'
import { type CaseFile, caseToAnswerOf, latestAnswer } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import { concernedBy, leftBy, listDutyIn, reachOf, rolesIn, whatCameOf } from '../matter/what-came-of-it.ts'
import { latestKnown, servingPeople } from '../person/serving.ts'
import { advisoryReports } from './record-list-report.ts'
import { type WarningOnRecord, warningInForce } from './warning-on-record.ts'

/** What the forms about proceedings and what comes of them need to ask; never a suggested answer. */
export type AskedOfProceedings = {
  readonly proceedings?: {
    readonly caseToAnswer: CaseToAnswer | undefined
    /** Whose rules apply, where the record says it and nobody has to. */
    readonly concerned: Concerned | undefined
    readonly forums: readonly ProceedingsForum[]
    readonly leftOn: CalendarDate | undefined
  }
  readonly panel?: { readonly forum: ProceedingsForum | undefined; readonly seats: readonly Seat[] }
  readonly standing?: {
    readonly concerned: Concerned | undefined
    readonly forums: readonly Forum[]
    readonly referredTo: Forum | undefined
    readonly reach: 'reached' | 'out of reach' | undefined
    readonly warning: WarningOnRecord | undefined
    /** Those said to be breached when severity was assessed. */
    readonly standards: readonly Standard[]
  }
  readonly appeal?: {
    readonly against:
      | { readonly on: CalendarDate; readonly decision: OutcomeDecision; readonly facts: OutcomeFacts }
      | undefined
    readonly to: AppealBody | undefined
    readonly latest: Appeal | undefined
    readonly open: readonly Outcome[]
  }
  readonly reflectivePractice?: {
    readonly decidedOn: CalendarDate | undefined
    readonly latest: ReflectivePractice | undefined
  }
  readonly listReport?: {
    readonly duty: ListDuty | undefined
    readonly role: WorkerRole | undefined
    readonly known: Readonly<Partial<Record<ListParticular, string>>>
    readonly standards: readonly Standard[]
    readonly earlier: readonly { readonly id: string; readonly text: string }[]
  }
}

/** Where the question stands: the record of one allegation, on a day, in the act that opens it. */
export type At = {
  readonly tx: Transaction
  readonly acting: Acting
  readonly witness: Witness
  readonly file: CaseFile
  readonly allegation: AllegationRow | undefined
}

export function askProceedings({ file, allegation, acting }: At): NonNullable<AskedOfProceedings['proceedings']> {
  const concerned = allegation && concernedBy(file, allegation, acting.today)
  const open = forumsOpenTo(concerned)

  return {
    caseToAnswer: allegation && caseToAnswerOf(file, allegation.id),
    concerned,
    forums: PROCEEDINGS.filter((forum) => open.includes(forum)),
    leftOn: allegation && leftBy(file, allegation, acting.today),
  }
}

export function askPanel({ file, allegation }: At): NonNullable<AskedOfProceedings['panel']> {
  const forum = allegation && latestAnswer(file, 'proceedings', allegation.id)?.forum

  return { forum, seats: forum === undefined ? [] : compositionOf(forum, file.state.regime).seats }
}

/** What the form of an outcome is told by the record, besides what a person says. */
export async function askStanding({ tx, file, allegation, acting, witness }: At) {
  const concerned = allegation && concernedBy(file, allegation, acting.today)
  const warning = allegation && (await warningInForce(tx, file, allegation, acting.today))
  if (warning) witness.shows([warning.id])

  return {
    concerned,
    forums: forumsOpenTo(concerned),
    referredTo: allegation && latestAnswer(file, 'proceedings', allegation.id)?.forum,
    reach: allegation && reachOf(file, allegation, acting.today),
    warning,
    standards: (allegation && latestAnswer(file, 'severity', allegation.id)?.standards) ?? [],
  } satisfies AskedOfProceedings['standing']
}

export function askAppeal({ file, allegation }: At): NonNullable<AskedOfProceedings['appeal']> {
  const came = allegation && whatCameOf(file, allegation.id)
  if (!came) return { against: undefined, to: undefined, latest: undefined, open: [] }
  const { facts, outcome } = came.record

  return {
    against: { on: came.decision.valid_from, decision: came.record, facts },
    to: appealGoesTo(facts.forum, facts.concerned),
    latest: came.appeal,
    open: lawfulOutcomes(facts)
      .map((each) => each.outcome)
      .filter((each) => each !== outcome),
  }
}

export function askReflectivePractice({ file, allegation }: At): NonNullable<AskedOfProceedings['reflectivePractice']> {
  const came = allegation && whatCameOf(file, allegation.id)

  return {
    decidedOn: came?.stands === 'reflective practice review process' ? came.since : undefined,
    latest: allegation && latestAnswer(file, 'reflective practice', allegation.id),
  }
}

export async function askListReport({
  tx,
  file,
  allegation,
  acting,
  witness,
}: At): Promise<NonNullable<AskedOfProceedings['listReport']>> {
  const person = allegation?.person_serving
  if (!allegation || !person) return { duty: undefined, role: undefined, known: {}, standards: [], earlier: [] }
  const duty = listDutyIn(file, allegation, acting.today)
  const { conduct, report } = rolesIn(file, allegation, acting.today)
  const earlier = duty?.list === 'barred' ? await advisoryReports(tx, person) : []
  const matters = await findMatters(
    tx,
    earlier.map(({ matter }) => matter),
  )
  witness.shows(earlier.map(({ id }) => id))

  return {
    duty,
    role: conduct ?? report,
    known: await particularsOf(tx, person, acting.today, conduct ?? report),
    standards:
      whatCameOf(file, allegation.id)?.record.standards ??
      latestAnswer(file, 'severity', allegation.id)?.standards ??
      [],
    earlier: earlier.map(({ id, decided, matter }) => {
      const of = matters.find((each) => each.id === matter)

      return {
        id,
        text: `${showDate((decided as ListReport).sentOn)}${of ? `, ${matterName(of).shown}` : ''}`,
      }
    }),
  }
}

/** What the record knows of them already; a date of birth is on no record here, and is asked. */
async function particularsOf(
  tx: Transaction,
  id: string,
  today: CalendarDate,
  role: WorkerRole | undefined,
): Promise<Partial<Record<ListParticular, string>>> {
  const person = (await servingPeople(tx, [id])).get(id)
  if (!person) return {}
  const { name, rank, collarNumber, warrantNumber } = latestKnown(person, today)
  const force = (await findForces(tx, [person.row.force])).get(person.row.force)?.name
  const number = warrantNumber ?? collarNumber

  return {
    ...(name && { 'full name': `${name.given} ${name.family}`.trim() }),
    ...(force && { force }),
    ...(role && { category: workerRoleName(role) }),
    ...(rank && { rank }),
    ...(number && { number }),
  }
}
