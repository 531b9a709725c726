import { classifyMatter, roleOfTeller } from '../../domain/classification.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { regimeFor } from '../../domain/law.ts'
import { fallsElsewhere } from '../../domain/police-body.ts'
import { makeReference } from '../../domain/reference.ts'
import { spokenNameFrom } from '../../domain/spoken-name.ts'
import type { Transaction } from '../../store/database.ts'
import { enterMatterState, insertIntake, insertMatter } from '../../store/matter.ts'
import { insertAssignments, insertParties } from '../../store/matter-people.ts'
import { insertNarratives } from '../../store/narrative.ts'
import { firstFreeReference } from '../../store/reference.ts'
import { findStaffPerson, thoseBeside } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'
import { addAllegation } from '../allegation/adding.ts'
import { findSubject, missingInAllegation, type SubjectFound } from '../allegation/given.ts'
import { recordDecision } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { followThrough } from '../work/follow-through.ts'
import { caseFileOf } from './case-file.ts'
import { firstHands } from './first-hands.ts'
import { matterName } from './names.ts'
import { tasksOf } from './progress.ts'
import { readerOf } from './reader.ts'
import { clearedMatter, linkMatters } from './relate.ts'
import type { RecordReport } from './report.ts'
import type { MatterName, TaskView } from './view.ts'

export type ReportRecorded = {
  readonly matter: MatterName
  readonly recordedAt: string
  readonly starts: readonly TaskView[]
}

/**
 * Record a first report: it becomes a matter with a reference at once, so that it cannot vanish, with its first allegation,
 * its classification, and those who first work on it. The officer concerned is shut out in the same act.
 */
export function recordReport(acting: Acting, report: RecordReport): Promise<Recorded<ReportRecorded>> {
  return acting.once('record report', { kind: 'unit' }, async (tx, witness) => {
    const subject = await findSubject(tx, report.subject)
    const classified = classifyMatter(report, {
      kind: report.kind,
      recordableGrounds: report.recordableGrounds,
      reason: report.reason,
    })
    const prior = report.prior === undefined ? undefined : await clearedMatter(tx, acting, report.prior)
    const [first, ...rest] = [
      ...missingInReport(report, acting, subject),
      ...(classified.ok ? [] : classified.missing),
      ...(report.prior !== undefined && prior === undefined ? [NO_SUCH_PRIOR] : []),
    ]
    if (first) return missing(witness, [first, ...rest])
    if (!subject) return missing(witness, [lacking('subject', 'Say whom this is about', 'pra-12-2')])
    if (subject.kind === 'identified' && (await thoseBeside(tx, [acting.person], subject.id, acting.today)).size > 0) {
      witness.refuses('law/cmr-12')

      return {
        ok: false,
        why: 'conflict',
        say: 'You work with this person. Someone outside your place of work will take this. What you typed is safe.',
      }
    }

    const id = await openMatterFile(tx, acting, report)
    await addAllegation(tx, acting, report, subject, {
      matter: id,
      number: 1,
      underInvestigation: undefined,
      cameToAttention: report.knownOn,
    })
    await putOn(tx, acting, id, subject)
    if (prior !== undefined)
      await linkMatters(
        { tx, acting, file: await caseFileOf(tx, id) },
        { other: prior, kind: 'same substance', end: 'child', reason: 'Said when the report was recorded.' },
      )
    const desk = { tx, acting, witness, file: await caseFileOf(tx, id) }
    await recordDecision(desk, {
      kind: 'classification',
      from: acting.today,
      after: undefined,
      decided: classified,
      reasons: [['reason', report.reason]],
    })
    await followThrough(tx, acting, [id])
    const file = await caseFileOf(tx, id)
    witness.makes(id)

    return {
      ok: true,
      matter: matterName(file.matter),
      recordedAt: acting.now.toISOString(),
      starts: tasksOf(file, readerOf(tx, acting), acting.today),
    }
  })
}

function missingInReport(report: RecordReport, acting: Acting, subject: SubjectFound | undefined): readonly Missing[] {
  const elsewhere = fallsElsewhere(report.police)
  const known =
    report.knownOn > acting.today ? [lacking('known', 'The day cannot be later than today', 'pcpcm-66')] : []

  return [
    ...(elsewhere ? [elsewhere] : []),
    ...known,
    ...missingInAllegation(report, subject, acting.today, report.knownOn),
  ]
}

const NO_SUCH_PRIOR = lacking('prior', 'No matter that you may open bears this reference', 'policy-link-both')

/** The matter, its kind and rules, how the report came, and the one who told. */
async function openMatterFile(tx: Transaction, acting: Acting, report: RecordReport): Promise<string> {
  const id = acting.newId<'Matter'>()
  const { knownOn, kind, called } = report
  const reference = await firstFreeReference(
    tx,
    [0, 1, 2].map(() => makeReference(acting.bytes(5))),
  )
  const grounds = classifyMatter(report, { ...report, reason: report.reason })
  await insertMatter(tx, {
    id,
    reference,
    spoken_name: spokenNameFrom(acting.bytes(4)),
    force: await forceOf(tx, acting),
    former_reference: null,
    history: false,
  })
  await enterMatterState(tx, {
    id: acting.newId(),
    matter: id,
    valid_from: acting.today,
    kind,
    came_to_attention: knownOn,
    regime: regimeFor({ cameToAttention: knownOn }).regime,
    grounds: grounds.ok ? grounds.decision.grounds : [],
    reason: null,
  })
  await insertIntake(tx, {
    id: acting.newId(),
    matter: id,
    received_at: acting.now,
    channel: report.channel,
    reporter: report.teller,
    danger: report.danger,
    answers: { ...report.has, ...(report.knownAt ? { 'known at': report.knownAt } : {}) },
  })
  const name = isWritten(called)
    ? { id: acting.newId(), matter: id, purpose: 'called' as const, about: 'teller', words: called.trim() }
    : undefined
  if (name) await insertNarratives(tx, [name])
  await insertParties(tx, [
    {
      id: acting.newId(),
      matter: id,
      role: roleOfTeller(report, kind),
      person_serving: null,
      staff_person: null,
      called: name?.id ?? null,
      service: report.service,
      pronoun: report.pronoun,
    },
  ])

  return id
}

async function putOn(tx: Transaction, acting: Acting, matter: string, subject: SubjectFound): Promise<void> {
  const concerned = subject.kind === 'identified' ? [subject.id] : []
  const hands = await firstHands(tx, acting.person, { force: await forceOf(tx, acting), concerned, day: acting.today })
  await insertAssignments(
    tx,
    hands.map(({ person, capacity }) => ({
      id: acting.newId(),
      matter,
      staff_person: person,
      capacity,
      standing: true,
    })),
  )
}

async function forceOf(tx: Transaction, acting: Acting): Promise<string> {
  const { force } = (await findStaffPerson(tx, acting.person)) ?? {}
  if (!force) throw new Error('Whoever records a report belongs to a force.')

  return force
}
