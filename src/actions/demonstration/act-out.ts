import type { Store } from '../../store/database.ts'
import { decisionsIn } from '../../store/decision.ts'
import { type Acting, actingAs, type World } from '../acting.ts'
import type { SubjectGiven } from '../allegation/given.ts'
import { recordAllegation } from '../allegation/record.ts'
import { answerClosing } from '../approval/answer-closing.ts'
import { proposeClosing } from '../approval/propose-closing.ts'
import { assessPrejudice } from '../criminal/assess-prejudice.ts'
import { recordCriminalStep } from '../criminal/record-criminal-step.ts'
import { assessSeverity } from '../decision/assess-severity.ts'
import { decideCaseToAnswer } from '../decision/decide-case-to-answer.ts'
import { decideMode } from '../decision/decide-mode.ts'
import { decideReferral } from '../decision/decide-referral.ts'
import { openQuestion } from '../decision/open-question.ts'
import { recordOutcome } from '../decision/record-outcome.ts'
import { decideDutyStatus } from '../duty/decide-duty-status.ts'
import { closeMatter } from '../ending/close-matter.ts'
import { decideSafeguarding } from '../ending/decide-safeguarding.ts'
import { decideVettingReview } from '../ending/decide-vetting-review.ts'
import type { EvidenceHouse } from '../evidence/house.ts'
import { type RecordEntry, recordEntry } from '../inquiry/record-entry.ts'
import { assign } from '../matter/assign.ts'
import { reclassify } from '../matter/reclassify.ts'
import { recordEvent } from '../matter/record-event.ts'
import { recordReport } from '../matter/record-report.ts'
import { type RecordListReport, recordListReport } from '../proceedings/record-list-report.ts'
import type { NotRecorded, Recorded } from '../recorded.ts'
import { uponMatter } from '../upon.ts'
import type { StaffKey } from './cast.ts'
import type { Deed, Step } from './deed.ts'
import { performWithPerson } from './deed-of-people.ts'
import { type FoundedForce, foundForce } from './found-force.ts'
import { neverTwice } from './never-twice.ts'
import { performEvidence } from './perform-evidence.ts'
import type { Plan } from './plan.ts'
import { randomFrom } from './random.ts'
import { performSafety } from './safety-deed.ts'
import { performStatement } from './statement-deed.ts'

const READING_TIME = 180_000

/** Told after each act, so that a long making can say how far it is. */
export type Progress = (done: number, of: number) => void

/** What is known while a plan is acted out. */
type Stage = {
  readonly store: Store
  readonly plan: Plan
  readonly force: FoundedForce
  readonly draws: (world: World) => World
  /** Where the bytes of exhibits go; nowhere, where only the record is made. */
  readonly evidence: EvidenceHouse | undefined
  /** The reference that each matter of the plan was given. */
  readonly matters: Map<string, string>
  /** The number of the latest decision on each question of each matter, so that a later one can say what it comes after. */
  readonly decided: Map<string, number>
}

/** How many acts are under way at once: enough to keep the database busy, and fewer than its smallest pool. */
const LANES = 4

/**
 * Act a plan out, each act by the person who does it and at the hour at which it is done: it is authorised, written and
 * witnessed like any other. The bytes come from the seed, so that the same plan gives the same ids and references. Acts
 * begin in the order of their hours; those of one matter wait for each other.
 */
export async function actOut(
  store: Store,
  operator: string,
  plan: Plan,
  progress: Progress = () => undefined,
  evidence?: EvidenceHouse,
): Promise<void> {
  const founding = actingAs(store, operator, neverTwice(worldAt(plan.foundedAt, plan.seed, 'founding', 0)))
  await tellStories(store, plan, await foundForce(founding, plan.founding), { progress, evidence })
}

/** Act out the steps of a plan in a force that is founded; `draws` says how references are drawn, where others are too. */
export async function tellStories(
  store: Store,
  plan: Plan,
  force: FoundedForce,
  {
    progress = () => undefined,
    draws = (world) => world,
    evidence,
  }: { progress?: Progress; draws?: (world: World) => World; evidence?: EvidenceHouse | undefined } = {},
): Promise<void> {
  const stage: Stage = { store, plan, force, draws, evidence, matters: new Map(), decided: new Map() }
  const before = new Map<string, Promise<void>>()
  const steps = plan.steps.entries()
  let done = 0

  const lane = async () => {
    for (const [at, step] of steps) {
      const turn = (before.get(step.matter) ?? Promise.resolve()).then(() => take(stage, step, at))
      before.set(step.matter, turn)
      await turn
      progress(++done, plan.steps.length)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

async function take(stage: Stage, step: Step, at: number): Promise<void> {
  const done = await act(stage, step, at)
  if (!done.ok) throw new Error(`The plan is not lawful at ${step.matter}, ${step.deed.act}: ${whyNotRecorded(done)}.`)
}

async function act(stage: Stage, step: Step, at: number): Promise<Recorded<object>> {
  const acting = actingFor(stage, step, at)
  const { deed } = step
  if (deed.act === 'record report') {
    const made = await recordReport(acting, { ...deed.command, subject: subjectOf(stage, deed.command.subject) })
    if (made.ok) stage.matters.set(step.matter, made.matter.reference)
    stage.decided.set(`${step.matter}/reclassify matter`, 1)

    return made
  }
  const matter = stage.matters.get(step.matter)
  if (!matter) throw new Error(`The plan acts in ${step.matter} before it is reported.`)

  const decided = questionOf(step)
  const number = stage.decided.get(decided)
  const after = number === undefined ? undefined : await seen(stage, step, at, { matter, number })
  const done = await perform(stage, acting, deed, { matter, after })
  if (done.ok && 'decision' in done) stage.decided.set(decided, done.decision as number)

  return done
}

/** What a decision answers: its kind and what it is about. A later one on the same says which it comes after. */
function questionOf({ matter, deed }: Step): string {
  const command = 'command' in deed ? deed.command : {}
  const about = 'allegation' in command ? command.allegation : 'person' in command ? command.person : undefined

  return [matter, deed.act, about ?? []].flat().join('/')
}

function perform(
  stage: Stage,
  acting: Acting,
  deed: Exclude<Deed, { act: 'record report' }>,
  known: { readonly matter: string; readonly after: string | undefined },
): Promise<Recorded<object>> {
  const { matter } = known
  switch (deed.act) {
    case 'record allegation':
      return recordAllegation(acting, { ...deed.command, subject: subjectOf(stage, deed.command.subject), matter })
    case 'record event':
      return recordEvent(acting, { ...deed.command, matter })
    case 'decide referral':
      return decideReferral(acting, { ...deed.command, ...known })
    case 'decide duty status':
      return decideDutyStatus(acting, { ...deed.command, ...known, person: servingOf(stage, deed.command.person) })
    case 'assess severity':
      return assessSeverity(acting, { ...deed.command, ...known })
    case 'decide mode':
      return decideMode(acting, { ...deed.command, ...known })
    case 'decide case to answer':
      return decideCaseToAnswer(acting, { ...deed.command, ...known })
    case 'record outcome':
      return recordOutcome(acting, { ...deed.command, ...known })
    case 'record list report':
      return reportToList(acting, { ...deed.command, ...known })
    case 'record criminal step':
      return recordCriminalStep(acting, { ...deed.command, ...known })
    case 'assess prejudice':
      return assessPrejudice(acting, { ...deed.command, ...known })
    case 'reclassify matter':
      return reclassify(acting, { ...deed.command, ...known })
    case 'decide vetting review':
      return decideVettingReview(acting, { ...deed.command, ...known })
    case 'decide safeguarding':
      return decideSafeguarding(acting, { ...deed.command, ...known })
    case 'close matter':
      return closeMatter(acting, { ...deed.command, ...known })
    case 'assign matter':
      return assign(acting, { ...deed.command, matter, person: staffOf(stage, deed.command.person) })
    case 'take statement':
      return performStatement(acting, deed.deed, matter)
    case 'keep safe':
      return performSafety(acting, deed.deed, { matter, staff: (key) => staffOf(stage, key) })
    case 'propose closing':
      return proposeClosing(acting, { ...deed.command, ...known })
    case 'answer closing':
      return answerClosing(acting, { ...deed.command, ...known })
    case 'record entry':
      return recordEntry(acting, entryOf(stage, deed.command, matter))
    case 'record exhibit':
    case 'record custody move':
    case 'read as messages':
    case 'mark message':
      return performEvidence(acting, stage.evidence, deed, matter)
    case 'agree contact plan':
    case 'record contact':
    case 'record right':
    case 'assess needs':
    case 'record consent':
    case 'put advocate on record':
      return performWithPerson(acting, deed, matter)
    case 'open matter':
      return acting.once('open matter', uponMatter(matter), async (_tx, witness, id) => {
        witness.shows([id])
        return { ok: true as const }
      })
  }
}

function entryOf(stage: Stage, command: Omit<RecordEntry, 'matter'>, matter: string): RecordEntry {
  const { given, person } = command
  const owner = typeof given.owner === 'string' ? { owner: staffOf(stage, given.owner as StaffKey) } : {}

  return { ...command, matter, given: { ...given, ...owner }, person: person && servingOf(stage, person) }
}

/** Whoever reports to a list opens the form first, and sends what the record knows with what they add. */
async function reportToList(acting: Acting, command: Omit<RecordListReport, 'earlier'>): Promise<Recorded<object>> {
  const { matter, allegation } = command
  const { listReport } = await openQuestion(acting, { matter, kind: 'list report', allegation })

  return recordListReport(acting, {
    ...command,
    particulars: { rank: 'None', number: 'None', ...listReport?.known, ...command.particulars },
    earlier: listReport?.earlier.at(-1)?.id,
  })
}

/** Whoever decides again has the matter open first, as a page would show it, and says which decision theirs comes after. */
function seen(
  stage: Stage,
  step: Step,
  at: number,
  sought: { readonly matter: string; readonly number: number },
): Promise<string | undefined> {
  const before = new Date(step.at.getTime() - READING_TIME)
  const world = worldAt(before, stage.plan.seed, `${step.matter}/reading`, at)

  return actingAs(stage.store, staffOf(stage, step.by), world).once(
    'open matter',
    uponMatter(sought.matter),
    async (tx, witness, id) => {
      const decisions = await decisionsIn(tx, [id])
      witness.shows([id, ...decisions.map((each) => each.id)])

      return decisions.find((each) => each.number === sought.number)?.id
    },
  )
}

function actingFor(stage: Stage, step: Step, at: number): Acting {
  const world = worldAt(step.at, stage.plan.seed, step.matter, at)

  return actingAs(stage.store, staffOf(stage, step.by), stage.draws(world))
}

/** The clock stands at the hour of the act, and chance comes from the seed: salts too, as nobody here is real. */
function worldAt(now: Date, seed: string, matter: string, at: number): World {
  const random = randomFrom(seed, matter, at)

  return { now: () => now, bytes: random.bytes, purpose: 'is said on the way' }
}

function staffOf(stage: Stage, key: StaffKey): string {
  return found(stage.force.staff.get(key), key).id
}

function servingOf(stage: Stage, key: string): string {
  return found(stage.force.serving.get(key), key).reference
}

function subjectOf(stage: Stage, subject: SubjectGiven): SubjectGiven {
  return subject.kind === 'identified' ? { ...subject, person: servingOf(stage, subject.person) } : subject
}

function found<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw new Error(`The plan speaks of ${key}, whom it did not found.`)

  return value
}

/** What the law missed, by what it is about: never by what was written. */
function whyNotRecorded(done: NotRecorded): string {
  return done.why === 'missing' ? done.missing.map(({ about, say }) => `${about} (${say})`).join('; ') : done.why
}
