import type { Asked } from './asked.ts'
import {
  isEnd,
  isLower,
  type Known,
  lackingForClosing,
  lackingOfSecond,
  outcomeIsLawful,
  WHO_MAY,
  type Who,
} from './oracle.ts'
import type { Rows } from './stage.ts'

/** That an acknowledged act was lawful, on what was known before it. */
export function judge(asked: Asked, known: Known, today: string): void {
  const may: readonly Who[] = WHO_MAY[asked.deed]
  if (!may.includes(asked.who)) throw new Error(`${asked.deed} was acknowledged to the ${asked.who}`)
  if (known.standing === 'closed' && asked.deed !== 'reopening')
    throw new Error(`${asked.deed} was acknowledged upon a closed matter`)
  if (known.standing === 'open' && asked.deed === 'reopening') throw new Error('an open matter was taken up again')
  if ('allegation' in asked && asked.allegation > known.allegations.length)
    throw new Error(`${asked.deed} was acknowledged upon an allegation that is not there`)
  if ('day' in asked && (asked.day === 'tomorrow' || (asked.day === 'long before' && asked.deed !== 'criminal')))
    throw new Error(`${asked.deed} was acknowledged on a day that cannot be: ${asked.day}`)
  if (NEED_WORDS.includes(asked.deed) && !asked.words) throw new Error(`${asked.deed} was acknowledged with no reason`)
  judgeByDeed(asked, known, today)
}

const NEED_WORDS: readonly Asked['deed'][] = [
  ...(['severity', 'safeguarding', 'withdrawal', 'mode', 'reclassify', 'case to answer', 'outcome', 'duty'] as const),
  ...(['after withdrawal', 'vetting', 'closing', 'reopening'] as const),
  ...(['propose closing', 'approve closing', 'object to closing'] as const),
]

function judgeByDeed(asked: Asked, known: Known, today: string): void {
  switch (asked.deed) {
    case 'outcome': {
      const basis = known.allegations[asked.allegation - 1]?.caseToAnswer
      if (!outcomeIsLawful(asked, basis))
        throw new Error(
          `unlawful: ${asked.outcome} by ${asked.forum} finding ${asked.finding} on a case to answer of ${basis}`,
        )
      return
    }
    case 'case to answer': {
      if (!known.reported) throw new Error('a case to answer was decided with no report')
      const criminal = known.allegations[asked.allegation - 1]?.criminal
      if (isEnd(criminal) && criminal !== 'convicted' && !asked.apart)
        throw new Error('a case to answer leaned on the criminal end alone')
      return
    }
    case 'closing': {
      const lacking = [...lackingForClosing(known), ...lackingOfSecond(known, today)]
      if (lacking.length > 0) throw new Error(`it closed without ${lacking.join(', ')}`)
      return
    }
    case 'propose closing': {
      const lacking = lackingForClosing(known)
      if (lacking.length > 0) throw new Error(`it was proposed to close without ${lacking.join(', ')}`)
      return
    }
    case 'approve closing':
      if (known.decided.has(asked.who)) throw new Error(`the ${asked.who}, who decided in it, approved a closing`)
      if (lackingOfSecond(known, today)[0] !== 'an approval') throw new Error('what was not proposed was approved')
      return
    case 'object to closing':
      if (!known.closing || known.closing.objected) throw new Error('what is not proposed was objected to')
      return
    case 'severity':
      if (isLower(known.allegations[asked.allegation - 1]?.severity, asked.level))
        throw new Error('severity was lowered by one person')
      return
    case 'withdrawal':
      if (known.kind !== 'complaint') throw new Error(`a ${known.kind} was withdrawn`)
      return
    case 'after withdrawal':
      if (known.withdrawal === 'none') throw new Error('what follows a withdrawal was decided where there was none')
      return
    case 'event':
      judgeEvent(asked.kind, known)
      return
    default:
      return
  }
}

function judgeEvent(kind: Extract<Asked, { deed: 'event' }>['kind'], known: Known): void {
  const rests: Record<typeof kind, boolean> = {
    'referral sent': known.referral === 'refer',
    'investigation began': known.mode !== undefined && !known.began,
    'report received': known.began && !known.reported,
    'update given': true,
    'person informed of outcome': known.allegations.every(({ outcome }) => outcome !== undefined),
    'IOPC told of withdrawal': known.withdrawal === 'to be told to the IOPC',
    'complaint withdrawn': false,
  }
  if (!rests[kind]) throw new Error(`${kind} was recorded before what it rests on`)
}

/** Rows are added and never changed or lost; a refused act adds none; neither strand writes a state of the other. */
export function judgeRows(before: Rows, after: Rows, asked: Asked, answer: 'acknowledged' | 'refused'): void {
  for (const [id, { table, row }] of before) {
    const still = after.get(id)
    if (!still) throw new Error(`a row of ${table} was lost by ${asked.deed}`)
    if (still.row !== row) throw new Error(`a row of ${table} was changed by ${asked.deed}`)
  }
  const added = [...after].filter(([id]) => !before.has(id)).map(([, { table }]) => table)
  if (answer === 'refused' && added.length > 0) throw new Error(`a refused ${asked.deed} wrote to ${added.join(', ')}`)
  if (answer === 'acknowledged' && added.length === 0)
    throw new Error(`${asked.deed} was acknowledged and wrote nothing`)
  const forbidden = FORBIDDEN[asked.deed] ?? []
  const wrong = added.filter((table) => forbidden.includes(table))
  if (wrong.length > 0) throw new Error(`${asked.deed} wrote to ${wrong.join(', ')}`)
  if (asked.deed !== 'closing' && asked.deed !== 'reopening' && added.includes('closing_state'))
    throw new Error(`${asked.deed} closed a matter, or took it up again`)
}

const FORBIDDEN: Readonly<Partial<Record<Asked['deed'], readonly string[]>>> = {
  criminal: ['allegation_state', 'duty_state', 'matter_state'],
  'case to answer': ['criminal_state', 'duty_state', 'matter_state'],
  outcome: ['criminal_state', 'duty_state', 'matter_state'],
  withdrawal: ['allegation_state', 'criminal_state', 'decision', 'matter_state', 'duty_state'],
  'after withdrawal': ['allegation_state', 'criminal_state', 'duty_state'],
  'propose closing': ['allegation_state', 'criminal_state', 'duty_state', 'matter_state'],
  'approve closing': ['allegation_state', 'criminal_state', 'duty_state', 'matter_state'],
  'object to closing': ['allegation_state', 'criminal_state', 'duty_state', 'matter_state'],
  closing: ['allegation_state', 'criminal_state', 'duty_state', 'matter_state'],
  reopening: ['allegation_state', 'criminal_state', 'duty_state', 'matter_state'],
  vetting: ['allegation_state', 'criminal_state', 'duty_state', 'matter_state'],
  safeguarding: ['allegation_state', 'criminal_state', 'duty_state', 'matter_state'],
}
