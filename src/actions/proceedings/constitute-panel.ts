import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type Chair, SEATS, type Seat } from '../../domain/panel.ts'
import { type Conflicted, constitutePanel as constitute, type Publicity } from '../../domain/panel-decision.ts'
import { everAssigned } from '../../store/matter-people.ts'
import { namesOfStaff, staffOfForce, staffWhoAre } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'
import { atDesk, type Desk, recordDecision } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered, concernedIn, latestAnswer } from '../matter/case-file.ts'
import { personNamesOf } from '../person/serving.ts'
import { missingOne, type Recorded } from '../recorded.ts'

export type ConstitutePanel = {
  readonly matter: string
  readonly allegation: number
  readonly members: Readonly<Partial<Record<Seat, string>>>
  readonly chair: Chair | undefined
  readonly lastServedOn: CalendarDate | undefined
  readonly operational: 'yes' | 'no' | undefined
  readonly declared: 'yes' | 'no' | undefined
  readonly publicity: Publicity | undefined
  readonly whyPrivate: string | undefined
  readonly bodyToldOn: CalendarDate | undefined
  readonly after: string | undefined
}

/** Name those who conduct the proceedings that an allegation was referred to, and say whether others may attend. */
export function constitutePanel(
  acting: Acting,
  command: ConstitutePanel,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'constitute panel', command.matter, async (desk) => {
    const { file } = desk
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { members, chair, lastServedOn, operational, declared, publicity, whyPrivate, bodyToldOn } = command
    const made = await recordDecision(desk, {
      kind: 'panel',
      allegation: allegation.id,
      from: acting.today,
      after: command.after,
      decided: constitute({
        ...{ members, chair, lastServedOn, operational, declared, publicity, whyPrivate, bodyToldOn },
        forum: latestAnswer(file, 'proceedings', allegation.id)?.forum,
        regime: file.state.regime,
        conflicted: await conflictedIn(desk),
        staff: await staffOfForce(desk.tx, file.matter.force),
        today: acting.today,
      }),
      reasons: [
        ...SEATS.map((seat) => [seat, members[seat]] as const),
        ['why private', publicity === 'in public' ? undefined : whyPrivate],
      ],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}

/** Whoever investigated the matter at any time, whoever certified the special conditions, and those concerned. */
async function conflictedIn({ tx, file, acting }: Desk): Promise<readonly Conflicted[]> {
  const investigated = await everAssigned(tx, file.matter.id, 'investigates')
  const certified = file.decisions
    .filter(
      ({ kind, decided }) =>
        kind === 'proceedings' && (decided as { readonly forum: string }).forum === 'accelerated misconduct hearing',
    )
    .map((each) => each.decided_by)
  const concerned = await staffWhoAre(tx, concernedIn(file))
  const staff = await namesOfStaff(tx, [...investigated, ...certified, ...concerned])
  const people = await personNamesOf(tx, concernedIn(file), acting.today)
  const named = (ids: readonly string[], because: Conflicted['because']): readonly Conflicted[] =>
    ids.flatMap((id) => (staff.has(id) ? [{ name: staff.get(id) ?? '', person: id, because }] : []))

  return [
    ...named(investigated, 'investigated'),
    ...named(certified, 'certified the special conditions'),
    ...named(concerned, 'is concerned'),
    ...[...people.values()].map(({ name }) => ({ name, because: 'is concerned' as const })),
  ]
}
