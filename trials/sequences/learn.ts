import type { Asked } from './asked.ts'
import type { Known } from './oracle.ts'

const NEW = { severity: undefined, criminal: undefined, caseToAnswer: undefined, outcome: undefined } as const

/** What is known once an act was acknowledged. */
export function learn(known: Known, asked: Asked, today: string): void {
  learnOfSecond(known, asked, today)
  const one = 'allegation' in asked ? known.allegations[asked.allegation - 1] : undefined
  switch (asked.deed) {
    case 'allegation':
      known.allegations.push({ ...NEW })
      return
    case 'severity':
      if (one) one.severity = asked.level
      return
    case 'criminal':
      if (one) one.criminal = asked.status
      return
    case 'case to answer':
      if (one) {
        one.caseToAnswer = asked.finding
        // An outcome from before answers another question.
        one.outcome = undefined
      }
      return
    case 'outcome':
      if (one) one.outcome = asked.outcome
      known.told = false
      return
    case 'mode':
      known.mode = asked.mode
      return
    case 'reclassify':
      known.kind = asked.kind
      return
    case 'referral':
      learnReferral(known, asked.refer)
      return
    case 'event':
      learnEvent(known, asked.kind)
      return
    default:
      learnEnding(known, asked)
  }
}

/** What a closing rests on: one of these done later, and what was proposed is no longer what would be closed. */
const RESTS_ON: readonly Asked['deed'][] = [
  ...(['allegation', 'severity', 'criminal', 'case to answer', 'outcome', 'reclassify', 'referral'] as const),
  ...(['safeguarding', 'vetting', 'after withdrawal', 'closing', 'reopening'] as const),
]

function learnOfSecond(known: Known, { deed, who }: Asked, today: string): void {
  if (RESTS_ON.includes(deed)) known.closing = undefined
  if (deed === 'propose closing') known.closing = { approvedOn: undefined, objected: false }
  if (deed === 'approve closing' && known.closing) known.closing.approvedOn = today
  if (deed === 'object to closing' && known.closing) known.closing.objected = true
  if (deed === 'reclassify') known.decided.add(who)
}

function learnReferral(known: Known, refer: 'refer' | 'do not refer'): void {
  known.referral = refer === 'refer' ? 'refer' : 'not referred'
  known.knew.referral = known.allegations.length
  if (refer === 'refer') known.everReferred = true
  // A conduct matter that is referred is recorded: PRA 2002 Sch. 3 para. 11(3A).
  if (refer === 'refer' && known.kind === 'conduct matter') known.kind = 'recordable conduct matter'
}

function learnEvent(known: Known, kind: Extract<Asked, { deed: 'event' }>['kind']): void {
  if (kind === 'referral sent') known.sent = true
  if (kind === 'investigation began') known.began = true
  if (kind === 'report received') known.reported = true
  if (kind === 'person informed of outcome') known.told = true
  if (kind === 'IOPC told of withdrawal') {
    known.withdrawal = 'answered'
    known.iopcTold = true
  }
}

function learnEnding(known: Known, asked: Asked): void {
  if (asked.deed === 'safeguarding') known.knew.safeguarding = known.allegations.length
  if (asked.deed === 'vetting') known.knew.vetting = known.allegations.length
  if (asked.deed === 'withdrawal') {
    known.withdrawal = 'to be decided'
    known.iopcTold = false
  }
  if (asked.deed === 'closing') known.standing = 'closed'
  if (asked.deed === 'reopening') known.standing = 'open'
  if (asked.deed === 'after withdrawal') {
    known.withdrawal = known.everReferred && !known.iopcTold ? 'to be told to the IOPC' : 'answered'
    if (asked.choice === 'treat it as a conduct matter') known.kind = 'conduct matter'
    if (asked.choice === 'treat it as a recordable conduct matter') known.kind = 'recordable conduct matter'
  }
}
