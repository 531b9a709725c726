import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type DutyStatus, dutyStatusName } from '../../domain/duty-status.ts'
import type { ListReport } from '../../domain/list-report.ts'
import { type Dated, workerRoleName } from '../../domain/person-serving.ts'
import type { Transaction } from '../../store/database.ts'
import { type DecisionRow, decisionsAgainst } from '../../store/decision.ts'
import { dutyStatesOf } from '../../store/duty.ts'
import { findForces } from '../../store/force.ts'
import { findMatters } from '../../store/matter.ts'
import type { Acting } from '../acting.ts'
import { dutyOn } from '../duty/duty-view.ts'
import { matterName } from '../matter/names.ts'
import type { DutyView, MatterName, PersonName } from '../matter/view.ts'
import { uponPerson } from '../upon.ts'
import { type AllegationAbout, allegationsAbout } from './allegations-about.ts'
import { latestKnown, personName, servingPeople } from './serving.ts'

export type PersonView = {
  readonly person: PersonName
  readonly force: string
  readonly workerRole: string | undefined
  readonly names: readonly Dated<string>[]
  readonly workerRoles: readonly Dated<string>[]
  readonly ranks: readonly Dated<string>[]
  readonly postings: readonly Dated<string>[]
  readonly collarNumbers: readonly Dated<string>[]
  readonly warrantNumbers: readonly Dated<string>[]
  readonly allegations: readonly AllegationAbout[]
  readonly duty: readonly DutySpell[]
  readonly lists: readonly ReportedTo[]
  readonly today: DutyView
}

export type DutySpell = {
  readonly status: DutyStatus
  readonly name: string
  readonly from: CalendarDate
  readonly until: CalendarDate | undefined
  readonly reviewBy: CalendarDate | undefined
  readonly matter: MatterName | undefined
}

/** A report to a list of the College of Policing, with the matter that it came of. */
export type ReportedTo = Pick<ListReport, 'list' | 'sentOn' | 'because'> & {
  readonly matter: MatterName | undefined
  /** Whether it belongs to an earlier advisory report. */
  readonly earlier: 'linked' | 'none'
}

/** Open everything known of a person over time: what was true of them when, and every allegation with its own label. */
export function openPerson(acting: Acting, asked: { readonly person: string }): Promise<PersonView> {
  return acting.once('open person', uponPerson(asked.person), async (tx, witness, id) => {
    const person = (await servingPeople(tx, [id])).get(id)
    if (!person) throw new Error('A person that may be opened is not there.')
    const on = latestKnown(person, acting.today)
    const name = personName(person.row, on)
    const { views, rows } = await allegationsAbout(tx, acting, id)
    const states = await dutyStatesOf(tx, [id])
    const reports = await decisionsAgainst(tx, id, ['list report'])
    witness.shows([
      id,
      ...reports.map((report) => report.id),
      ...rows.flatMap((row) => [row.id, row.matter]),
      ...states.flatMap((state) => (state.matter === null ? [state.id] : [state.id, state.matter])),
    ])

    return {
      person: name,
      force: (await findForces(tx, [person.row.force])).get(person.row.force)?.name ?? '',
      workerRole: on.workerRole && workerRoleName(on.workerRole),
      names: textually(person.names, ({ given, family }) => `${given} ${family}`.trim()),
      workerRoles: textually(person.workerRoles, workerRoleName),
      ranks: person.ranks,
      postings: textually(person.postings, ({ unit, role }) => [unit, role].filter(Boolean).join(', ')),
      collarNumbers: person.collarNumbers,
      warrantNumbers: person.warrantNumbers,
      allegations: views,
      duty: await dutySpells(tx, states),
      lists: await reportedTo(tx, reports),
      today: dutyOn(name, states, acting.today, acting.today),
    }
  })
}

function textually<Value>(facts: readonly Dated<Value>[], write: (value: Value) => string): readonly Dated<string>[] {
  return facts.map(({ value, from, until }) => ({ value: write(value), from, until }))
}

async function reportedTo(tx: Transaction, reports: readonly DecisionRow[]): Promise<readonly ReportedTo[]> {
  const matters = await findMatters(
    tx,
    reports.map((report) => report.matter),
  )

  return reports.map(({ decided, matter }) => {
    const { list, sentOn, because, earlier } = decided as ListReport
    const of = matters.find((each) => each.id === matter)

    return { list, sentOn, because, matter: of && matterName(of), earlier: earlier === undefined ? 'none' : 'linked' }
  })
}

/** Each standing on duty with the day on which the next one began. */
async function dutySpells(
  tx: Transaction,
  states: Awaited<ReturnType<typeof dutyStatesOf>>,
): Promise<readonly DutySpell[]> {
  const matters = new Map(
    (
      await findMatters(
        tx,
        states.flatMap((state) => state.matter ?? []),
      )
    ).map((matter) => [matter.id, matterName(matter)]),
  )

  return states.map((state, at) => ({
    status: state.status,
    name: dutyStatusName(state.status),
    from: state.valid_from,
    until: states[at + 1]?.valid_from,
    reviewBy: state.review_by ?? undefined,
    matter: state.matter === null ? undefined : matters.get(state.matter),
  }))
}
