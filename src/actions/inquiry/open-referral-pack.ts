import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Ground } from '../../domain/decision.ts'
import { matterKindName } from '../../domain/matter.ts'
import { mayLeave } from '../../domain/may-leave.ts'
import { roleName } from '../../domain/role.ts'
import { findForces } from '../../store/force.ts'
import { narrativeHeads } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { decisionViews } from '../decision/decision-views.ts'
import type { DecisionView } from '../decision/view.ts'
import { allegationViews, around } from '../matter/allegation-views.ts'
import { caseFileOf, latestEvent } from '../matter/case-file.ts'
import { leavingFactsOf } from '../matter/leaving.ts'
import { matterName } from '../matter/names.ts'
import type { AllegationView, MatterName } from '../matter/view.ts'
import { uponMatter } from '../upon.ts'

/** What goes to the IOPC with a referral: facts, grounds, people by role and decisions; what is kept back is named, not shown. */
export type ReferralPack = {
  readonly matter: MatterName
  readonly force: string
  readonly kind: string
  readonly cameToAttention: CalendarDate
  readonly clearOn: CalendarDate | undefined
  readonly sentOn: CalendarDate | undefined
  readonly preparedOn: CalendarDate
  /** The decision to refer that stands, with its grounds; undefined where nobody has decided to refer. */
  readonly referral: DecisionView | undefined
  /** How often it was decided before: a further referral says so. */
  readonly referredBefore: number
  readonly allegations: readonly AllegationView[]
  readonly people: readonly { readonly role: string; readonly who: string | undefined }[]
  readonly decisions: readonly DecisionView[]
  /** What is on record and not in the pack, and why. */
  readonly withheld: readonly { readonly what: string; readonly why: string }[]
  readonly handling: readonly Ground[]
}

const REFERS: readonly string[] = ['mandatory', 'voluntary']

/** Open the pack of a referral. That it was opened is witnessed with everything that it shows. */
export function openReferralPack(acting: Acting, { matter }: { readonly matter: string }): Promise<ReferralPack> {
  return acting.once('open referral pack', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const decisions = await decisionViews(tx, acting, file)
    const shown = await around(tx, acting, file.allegations)
    const heads = await narrativeHeads(tx, [id])
    const referrals = decisions.filter(
      ({ kind, decided }) => kind === 'referral' && REFERS.includes((decided as { readonly kind: string }).kind),
    )
    const force = (await findForces(tx, [file.matter.force])).get(file.matter.force)
    const leaving = mayLeave(leavingFactsOf(file))
    const stands = referrals.at(-1)
    witness.shows([id, ...file.allegations.map((each) => each.id), ...file.decisions.map((each) => each.id)])

    return {
      matter: matterName(file.matter),
      force: force?.name ?? '',
      kind: matterKindName(file.state.kind),
      cameToAttention: file.state.came_to_attention,
      clearOn: (stands?.decided as { readonly clearOn?: CalendarDate } | undefined)?.clearOn,
      sentOn: latestEvent(file, 'referral sent')?.valid_from,
      preparedOn: acting.today,
      referral: stands,
      referredBefore: Math.max(0, referrals.length - 1),
      allegations: allegationViews(file, shown),
      people: [
        ...file.onIt.map(({ capacity, name }) => ({ role: CAPACITY[capacity] ?? capacity, who: name })),
        ...file.parties
          .filter(({ role }) => role !== 'officer concerned')
          .map(({ role }) => ({ role: roleName(role), who: undefined })),
      ],
      decisions,
      withheld: [
        {
          what: `${heads.filter(({ purpose }) => purpose === 'account').length} accounts, in her words`,
          why: 'an account is opened by an act of its own, and goes to a named investigator at the IOPC',
        },
        { what: 'Reasons that people wrote', why: 'each is read with its decision, on request, under a harm test' },
        {
          what: 'Who reported, where they are and how they are reached',
          why: 'they are named by role until the IOPC asks',
        },
      ],
      handling: leaving.kind === 'barred' ? leaving.grounds : [],
    }
  })
}

const CAPACITY: Readonly<Record<string, string>> = {
  investigates: 'Investigates',
  supervises: 'Supervises',
  decides: 'Appropriate authority',
  'outside eye': 'Watches from outside',
}
