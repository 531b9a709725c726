import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Missing } from '../../domain/decision.ts'
import type { Regime } from '../../domain/law.ts'
import type { LiveMatterKind } from '../../domain/matter.ts'
import { type ClosableDecision, closedDecision } from '../../domain/matter-kind.ts'
import type { ActName, Standing } from '../../domain/permission.ts'
import { missingForClosure } from '../../domain/strand.ts'
import type { DecisionKind } from '../../store/decision.ts'
import { dutyStatesOf } from '../../store/duty.ts'
import type { Acting } from '../acting.ts'
import { concernedPerson } from '../duty/decide-duty-status.ts'
import { dutyOn } from '../duty/duty-view.ts'
import { allegationViews, around } from '../matter/allegation-views.ts'
import {
  allegationNumbered,
  caseFileOf,
  closingStandingOf,
  concernedIn,
  criminalStatusOf,
  latestDecision,
} from '../matter/case-file.ts'
import { closureFactsOf, wasReferredIn, withdrawalOf } from '../matter/ending.ts'
import { matterName } from '../matter/names.ts'
import { mayDo, tasksOf } from '../matter/progress.ts'
import { readerOf } from '../matter/reader.ts'
import type { AllegationView, DutyView, MatterName, PersonName, TaskKind, TaskView } from '../matter/view.ts'
import {
  type AskedOfProceedings,
  type At,
  askAppeal,
  askListReport,
  askPanel,
  askProceedings,
  askReflectivePractice,
  askStanding,
} from '../proceedings/asked.ts'
import { uponMatter } from '../upon.ts'
import { type Asked, askCaseToAnswer, askMode, askOutcome, askPrejudice, askReferral, askSeverity } from './asked.ts'
import { decisionViews } from './decision-views.ts'
import type { DecisionView } from './view.ts'

export type OpenQuestion = {
  readonly matter: string
  readonly kind: DecisionKind
  readonly allegation?: number | undefined
  readonly person?: string | undefined
}

export type QuestionView = Asked &
  AskedOfProceedings & {
    readonly matter: MatterName
    readonly kind: DecisionKind
    readonly matterKind: LiveMatterKind
    readonly regime: Regime
    readonly cameToAttention: CalendarDate
    readonly allegations: readonly AllegationView[]
    readonly allegation: AllegationView | undefined
    /** The latest of this kind; its id goes back as `after`. */
    readonly latest: DecisionView | undefined
    readonly earlier: readonly DecisionView[]
    /** The step with its limit, where the matter waits for this. */
    readonly task: TaskView | undefined
    readonly known: number
    readonly mayDecide: 'yes' | 'no'
    /** Why this is not decided in a matter of this kind, where it is not. */
    readonly closed: Missing | undefined
    readonly duty?: {
      readonly person: PersonName | undefined
      readonly today: DutyView | undefined
      readonly concerned: readonly PersonName[]
    }
  }

const ACT: Readonly<Record<DecisionKind, ActName>> = {
  referral: 'decide referral',
  severity: 'assess severity',
  mode: 'decide mode',
  'case to answer': 'decide case to answer',
  outcome: 'record outcome',
  'duty status': 'decide duty status',
  'criminal strand': 'record criminal step',
  prejudice: 'assess prejudice',
  classification: 'reclassify matter',
  proceedings: 'refer to proceedings',
  panel: 'constitute panel',
  appeal: 'record appeal',
  'reflective practice': 'record reflective practice',
  departure: 'record departure',
  'list report': 'record list report',
  'vetting review': 'decide vetting review',
  safeguarding: 'decide safeguarding',
  'protective orders': 'decide protective orders',
  'after withdrawal': 'decide after withdrawal',
  closing: 'close matter',
  reopening: 'reopen matter',
}

const STEPS: Readonly<Partial<Record<DecisionKind, readonly TaskKind[]>>> = {
  referral: ['decide on referral'],
  severity: ['assess severity'],
  mode: ['record the mode'],
  'case to answer': ['decide on case to answer'],
  proceedings: ['refer to proceedings'],
  panel: ['constitute the panel'],
  outcome: ['bring to an outcome'],
  'reflective practice': ['carry out reflective practice'],
  'list report': ['report to a list'],
  'duty status': ['decide on duty', 'review duty'],
  'criminal strand': ['record a criminal decision'],
  'vetting review': ['decide on vetting'],
  safeguarding: ['decide on safeguarding'],
  'after withdrawal': ['decide after withdrawal'],
}

/** Open what a decision asks: what the record holds, what was decided before, and the limit. It suggests no answer. */
export function openQuestion(acting: Acting, asked: OpenQuestion): Promise<QuestionView> {
  const { kind } = asked
  const opens = (standing: Standing): ActName =>
    kind === 'vetting review' && standing.roles.includes('vetting officer') ? 'open vetting question' : 'open matter'

  return acting.once(opens, uponMatter(asked.matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const reader = readerOf(tx, acting)
    const shown = await around(tx, acting, file.allegations)
    const allegations = allegationViews(file, shown)
    const [only, ...others] = file.allegations
    const row =
      asked.allegation === undefined
        ? others.length === 0
          ? only
          : undefined
        : allegationNumbered(file, asked.allegation)
    const about = needsAllegation(kind) ? row?.id : undefined
    const [onlyConcerned, ...otherConcerned] = concernedIn(file)
    const person =
      asked.person === undefined
        ? otherConcerned.length === 0
          ? onlyConcerned
          : undefined
        : await concernedPerson({ tx, file }, asked.person)
    const latest = latestDecision(file, kind, {
      allegation: about,
      person: ABOUT_SOMEONE.includes(kind) ? person : undefined,
    })
    const views = await decisionViews(tx, acting, file)
    const same = views.filter((view) => view.kind === kind && (about === undefined || view.allegation === row?.number))
    const steps = STEPS[kind] ?? []
    const states = kind === 'duty status' && person !== undefined ? await dutyStatesOf(tx, [person]) : []
    const name = person === undefined ? undefined : shown.names.get(person)
    witness.shows([id, ...file.allegations.map((each) => each.id), ...file.decisions.map((each) => each.id)])

    return {
      matter: matterName(file.matter),
      kind,
      matterKind: file.state.kind,
      regime: file.state.regime,
      cameToAttention: file.state.came_to_attention,
      allegations,
      allegation: allegations.find((each) => each.id === row?.id),
      latest: views.find((view) => view.id === latest?.id),
      earlier: same,
      task: tasksOf(file, reader, acting.today).find(
        (task) => steps.includes(task.kind) && (about === undefined || task.allegation === row?.number),
      ),
      known: file.decisions.length,
      closed: closable(kind) ? closedDecision(file.state.kind, kind) : undefined,
      mayDecide: mayDo(file, reader).includes(ACT[kind]) ? 'yes' : 'no',
      ...(await askedOf({ tx, acting, witness, file, allegation: row }, kind)),
      ...(kind === 'closing'
        ? {
            closing: {
              standing: closingStandingOf(file),
              missing: missingForClosure(await closureFactsOf(tx, file, acting.today)),
            },
          }
        : {}),
      ...(ABOUT_SOMEONE.includes(kind)
        ? {
            duty: {
              person: name,
              today: name && dutyOn(name, states, acting.today, acting.today),
              concerned: concernedIn(file).flatMap((each) => shown.names.get(each) ?? []),
            },
          }
        : {}),
    }
  })
}

const ABOUT_SOMEONE: readonly DecisionKind[] = ['duty status', 'departure']
const ABOUT_AN_ALLEGATION: readonly DecisionKind[] = [
  ...(['severity', 'case to answer', 'proceedings', 'panel', 'outcome', 'appeal'] as const),
  ...(['reflective practice', 'list report'] as const),
]
const CLOSABLE = [
  'referral',
  'mode',
  'severity',
  'case to answer',
  'outcome',
] as const satisfies readonly ClosableDecision[]

function closable(kind: DecisionKind): kind is ClosableDecision {
  return (CLOSABLE as readonly DecisionKind[]).includes(kind)
}

function needsAllegation(kind: DecisionKind): boolean {
  return ABOUT_AN_ALLEGATION.includes(kind)
}

async function askedOf(at: At, kind: DecisionKind): Promise<Asked & AskedOfProceedings> {
  const { file, acting } = at
  const allegation = at.allegation?.id
  switch (kind) {
    case 'referral':
      return { referral: askReferral(file) }
    case 'severity':
      return { severity: askSeverity(file, allegation) }
    case 'mode':
      return { mode: askMode(file) }
    case 'case to answer':
      return { caseToAnswer: askCaseToAnswer(file, allegation) }
    case 'outcome':
      return { outcome: askOutcome(file, allegation), standing: await askStanding(at) }
    case 'criminal strand':
      return { criminal: { latest: allegation === undefined ? undefined : criminalStatusOf(file, allegation) } }
    case 'prejudice':
      return { prejudice: { today: askPrejudice(file, acting.today).today } }
    case 'proceedings':
      return { proceedings: askProceedings(at) }
    case 'panel':
      return { panel: askPanel(at) }
    case 'appeal':
      return { appeal: askAppeal(at) }
    case 'reflective practice':
      return { reflectivePractice: askReflectivePractice(at) }
    case 'list report':
      return { listReport: await askListReport(at) }
    case 'after withdrawal':
      return { afterWithdrawal: { withdrawal: withdrawalOf(file), referred: wasReferredIn(file) } }
    case 'reopening':
      return { reopening: { standing: closingStandingOf(file) } }
    case 'duty status':
    case 'departure':
    case 'classification':
    case 'vetting review':
    case 'safeguarding':
    case 'protective orders':
    case 'closing':
      return {}
  }
}
