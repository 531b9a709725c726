import type { CalendarDate } from '../../../domain/calendar-date.ts'
import { type Concerned, concernedOf, leftOn, type RolesThen, rolesThen } from '../../../domain/concerned.ts'
import { formerOfficerCondition } from '../../../domain/former-officer.ts'
import { forumsOpenTo } from '../../../domain/lawful-outcome.ts'
import type { Forum } from '../../../domain/outcome.ts'
import { compositionOf, type Seat } from '../../../domain/panel.ts'
import { constitutePanel, isPublic } from '../../../domain/panel-decision.ts'
import { type ProceedingsForum, referToProceedings } from '../../../domain/proceedings.ts'
import type { AllegationRow } from '../../../store/allegation.ts'
import type { DrawnAllegation } from './draw-matter.ts'
import type { MatterFile } from './matter-file.ts'
import { dated } from './old-files.ts'
import { type Subject, say, type Telling } from './telling.ts'

/** Where an allegation was referred to, if it was. */
export type Referred = { readonly forum: Forum }

/** How somebody stands in a matter on a day, as the acts read it from the record. */
export type Standing = {
  readonly roles: RolesThen
  readonly concerned: Concerned
  readonly leftOn: CalendarDate | undefined
  readonly reach: 'reached' | 'out of reach' | undefined
}

export function standingOf(
  { serves }: Pick<Subject, 'serves'>,
  file: MatterFile,
  allegation: AllegationRow | undefined,
  day: CalendarDate,
): Standing {
  const over = dated(serves.workerRoles ?? [])
  const cameToAttention = file.state.came_to_attention
  const conduct = allegation?.occurred_from ?? undefined
  const roles = rolesThen(over, { conduct, report: cameToAttention, outcome: day })
  const left = leftOn(over, day)
  const reached = formerOfficerCondition({ leftOn: left, cameToAttention, iopcDetermined: undefined }).ok
  const reach = left === undefined ? undefined : reached ? 'reached' : 'out of reach'

  return { roles, concerned: concernedOf(roles) ?? 'serving officer', leftOn: left, reach }
}

/** The rows of `referToProceedings` and of `constitutePanel`, for whoever a meeting, a hearing or a contract can reach. */
export function holdProceedings(
  telling: Telling,
  drawn: DrawnAllegation,
  file: MatterFile,
  { at, notice, panel }: { readonly at: number; readonly notice: CalendarDate; readonly panel: CalendarDate },
): Referred {
  const row = file.allegations[at]
  const subject = telling.subjects[drawn.concerns === 'the first' ? 0 : 1]
  const { concerned, leftOn: left, reach } = standingOf(subject, file, row, notice)
  const forum = forumFor(drawn.ending.forum, concerned, reach)
  if (!row || forum === undefined) return { forum: 'no proceedings' }
  const accelerated = forum === 'accelerated misconduct hearing'
  const [evidence, publicInterest] = accelerated ? [say('evidence', at), say('public interest', at)] : []
  const reason = say('proceedings', at)
  file.decide({
    kind: 'proceedings',
    on: notice,
    by: telling.hands.decides,
    allegation: row.id,
    decided: referToProceedings({
      ...{ forum, concerned, evidence, publicInterest, reason, noticeOn: notice, today: notice, leftOn: left },
      caseToAnswer: drawn.finding,
      cameToAttention: file.state.came_to_attention,
      iopcDetermined: undefined,
    }),
    reasons: [
      ['evidence', evidence],
      ['public interest', publicInterest],
      ['reason', reason],
    ],
  })
  namePanel(telling, file, row.id, { forum, on: panel })

  return { forum }
}

function forumFor(drawn: Forum, concerned: Concerned, reach: Standing['reach']): ProceedingsForum | undefined {
  if (drawn === 'no proceedings' || reach === 'out of reach') return undefined
  if (concerned === 'former officer' && drawn === 'misconduct meeting') return undefined

  return forumsOpenTo(concerned).includes(drawn) ? drawn : 'staff discipline'
}

/** Their names are none that anybody of this force can bear, so that nobody sits who investigated or is concerned. */
const MEMBERS: Readonly<Record<Seat, readonly string[]>> = {
  manager: ['CI Maud Ellerslie', 'Supt Perran Trewhella'],
  'legally qualified chair': ['Ms Isolde Penhaligon', 'Mr Auberon Lastingham'],
  'senior officer': ['Supt Rhona Glenlyon'],
  'independent member': ['Mrs Odette Wraysbury', 'Mr Cuthbert Ollerenshaw'],
  'chief officer': ['ACC Morwenna Strathearn'],
  chair: ['ACC Morwenna Strathearn', 'DCC Lachlan Invergowrie'],
  'first independent member': ['Mrs Odette Wraysbury'],
  'second independent member': ['Mr Cuthbert Ollerenshaw'],
  'legally qualified adviser': ['Ms Isolde Penhaligon', 'Mr Auberon Lastingham'],
}

function namePanel(
  { hands, random }: Telling,
  file: MatterFile,
  allegation: string,
  { forum, on }: { readonly forum: ProceedingsForum; readonly on: CalendarDate },
): void {
  const { regime } = file.state
  const members = Object.fromEntries(
    compositionOf(forum, regime).seats.map((seat) => [seat, random.pick(MEMBERS[seat])]),
  ) as Partial<Record<Seat, string>>
  file.decide({
    kind: 'panel',
    on,
    by: hands.decides,
    allegation,
    decided: constitutePanel({
      ...{ forum, regime, members, conflicted: [], declared: 'yes', chair: 'chief officer', today: on },
      publicity: isPublic(forum) ? 'in public' : 'in private',
      ...{ lastServedOn: undefined, operational: undefined, whyPrivate: undefined, bodyToldOn: undefined },
    }),
    reasons: Object.entries(members),
  })
}
