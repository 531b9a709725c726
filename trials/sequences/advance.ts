import type { Asked } from './asked.ts'
import { isEnd, type Known, lackingOfSecond } from './oracle.ts'

/** The next thing that a lawful course would do, by someone who may: it must be acknowledged, or the system stands in its way. */
export function advance(known: Known, today: string): Asked | 'wait' {
  const by = { words: 'For a reason.', page: 'as it stands' } as const
  const event = (kind: Extract<Asked, { deed: 'event' }>['kind']): Asked => ({
    ...by,
    who: 'detective',
    deed: 'event',
    kind,
    day: 'today',
  })
  if (known.standing === 'closed') return { ...by, who: 'authority', deed: 'reopening' }
  if (known.withdrawal === 'to be decided')
    return { ...by, who: 'authority', deed: 'after withdrawal', choice: 'treat it as a conduct matter' }
  if (known.withdrawal === 'to be told to the IOPC') return event('IOPC told of withdrawal')
  const count = known.allegations.length
  if (known.referral === 'not decided' || known.knew.referral < count)
    return { ...by, who: 'authority', deed: 'referral', refer: 'refer' }
  if (known.referral === 'refer' && !known.sent) return event('referral sent')
  const severity = known.allegations.findIndex((each) => each.severity === undefined)
  if (severity >= 0)
    return { ...by, who: 'detective', deed: 'severity', allegation: severity + 1, level: 'gross misconduct' }
  if (known.mode === undefined) return { ...by, who: 'supervisor', deed: 'mode', mode: 'local' }
  if (!known.began) return event('investigation began')
  if (!known.reported) return event('report received')

  return ending(known, event, today)
}

function ending(
  known: Known,
  event: (kind: Extract<Asked, { deed: 'event' }>['kind']) => Asked,
  today: string,
): Asked | 'wait' {
  const by = { words: 'For a reason.', page: 'as it stands' } as const
  const count = known.allegations.length
  for (const [at, { criminal, caseToAnswer, outcome }] of known.allegations.entries()) {
    const allegation = at + 1
    if (caseToAnswer === undefined)
      return {
        ...by,
        who: 'authority',
        deed: 'case to answer',
        allegation,
        finding: 'gross misconduct',
        apart: 'By the logs.',
      }
    if (outcome === undefined) {
      const none = caseToAnswer === 'none'
      return {
        ...by,
        who: 'authority',
        deed: 'outcome',
        allegation,
        forum: none ? 'no proceedings' : 'misconduct hearing',
        finding: none ? 'no finding' : 'gross misconduct',
        outcome: none ? 'no action' : 'dismissed without notice',
        warning: 'not in force',
        incidents: 'one',
      }
    }
    if (!isEnd(criminal))
      return {
        ...by,
        who: 'supervisor',
        deed: 'criminal',
        allegation,
        status: 'no further action by the CPS',
        day: 'today',
      }
  }
  if (!known.told) return event('person informed of outcome')
  if (known.knew.safeguarding < count) return { ...by, who: 'detective', deed: 'safeguarding' }
  if (known.knew.vetting < count) return { ...by, who: 'vetting', deed: 'vetting' }

  const [lacks] = lackingOfSecond(known, today)
  if (lacks === 'the cooling-off') return 'wait'
  if (lacks === 'an approval') return { ...by, who: 'oversight', deed: 'approve closing' }
  if (lacks !== undefined) return { ...by, who: 'authority', deed: 'propose closing' }

  return { ...by, who: 'authority', deed: 'closing' }
}
