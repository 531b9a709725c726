import type { ContactDecision } from '../../domain/contact-plan.ts'
import type { Missing } from '../../domain/decision.ts'
import { lacking } from '../../domain/decision.ts'

type Blocked = Extract<ContactDecision, { kind: 'blocked' }>

const SAY: Readonly<Record<Blocked['because'], readonly [about: string, say: string]>> = {
  'no plan': ['channel', 'There is no contact plan. Until there is one, meet in person and agree it'],
  'not a way of the plan': ['channel', 'The plan does not allow this way. Choose one that it allows'],
  'not on that day': ['on', 'The plan does not allow this way on that day'],
  'not at that time': ['at', 'The plan does not allow this way at that time'],
  'no voicemail': ['voicemail', 'The plan allows no voicemail'],
  'not this person': ['channel', 'The plan names who may make contact, and you are not among them'],
}

/** What stands against a contact, at the question that it is about. */
export function barredBy({ because, provision }: Blocked): Missing {
  const [about, say] = SAY[because]

  return lacking(about, say, provision)
}
