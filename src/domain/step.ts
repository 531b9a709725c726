import type { CalendarDate } from './calendar-date.ts'
import type { ProvisionId } from './provision.ts'

type Words = { readonly say: string; readonly because: string; readonly provision: ProvisionId }

/** The acts that a matter may wait for, in lawful order, each in words for a link with its reason and rule. */
export const STEPS = {
  'assess danger': words('Ask whether anyone is in danger now', 'before anything else', 'policy-danger-first'),
  'record an allegation': words('Record what is alleged', 'a matter needs at least one allegation', 'pra-12-2'),
  'decide on referral': words(
    'Decide whether this must be referred to the IOPC',
    'every heading is answered',
    'pra-sch3-13-1-b',
  ),
  'send the referral': words('Send the referral to the IOPC', 'it was decided to refer', 'pra-sch3-13-1-b'),
  'decide on duty': words(
    'Decide whether the officer is suspended, restricted or neither',
    'to do neither is a decision too',
    'pcr-11-1',
  ),
  'assess severity': words('Assess severity', 'what it would amount to, if it were proved', 'cmr-16'),
  'record the mode': words(
    'Record which form the investigation takes',
    'the IOPC decides once it is referred',
    'pra-sch3-15',
  ),
  'begin the investigation': words(
    'Begin the investigation',
    'name an investigator with no tie to the officer',
    'cmr-12',
  ),
  'receive the report': words(
    'Investigate, and report to the decision-maker',
    'the report gives an opinion on the case to answer',
    'pra-sch3-22',
  ),
  'decide on case to answer': words(
    'Decide whether there is a case to answer',
    'on the balance of probabilities',
    'pcr-23-2',
  ),
  'refer to proceedings': words(
    'Refer this to proceedings, or say why to none',
    'there is a case to answer',
    'pcr-23-form',
  ),
  'constitute the panel': words(
    'Name who conducts the proceedings',
    'nobody who investigated or certified may sit',
    'pcr-28',
  ),
  'bring to an outcome': words('Record the outcome', 'what the law leaves open is shown', 'pcr-23-form'),
  'carry out reflective practice': words(
    'Record that the reflective practice review process began',
    'it was decided that there is to be one',
    'pcr-part-6',
  ),
  'report to a list': words('Report to the College of Policing', 'the law asks for it', 'bar-3'),
  'record a criminal decision': words(
    'Record the criminal decision',
    'each strand has its own',
    'policy-own-decisions',
  ),
  'review duty': words('Review the duty decision', 'it is looked at again every 4 weeks', 'policy-duty-review'),
  'record an update': words('Tell the person who reported how it goes', 'every 4 weeks', 'cmr-34'),
  'report the delay': words(
    'Report the delay to the local policing body and the IOPC',
    'it has taken 12 months',
    'cmr-13',
  ),
  'decide after withdrawal': words(
    'Decide what follows the withdrawal',
    'a complaint that is withdrawn ends nothing by itself',
    'cmr-38',
  ),
  'tell the IOPC of the withdrawal': words('Tell the IOPC that it was withdrawn', 'it had been referred', 'cmr-38'),
  'decide on vetting': words(
    'Decide whether clearance is looked at again',
    'vetting decides for itself',
    'policy-vetting-review',
  ),
  'decide on safeguarding': words(
    'Decide how people are kept safe from now on',
    'safety is decided for itself',
    'policy-safeguarding',
  ),
  'tell the outcome': words('Tell the person who reported what came of it', 'as soon as it can be told', 'cmr-34'),
  'close the matter': words(
    'Look at what is missing before this can close',
    'each decision is made apart',
    'policy-own-decisions',
  ),
  'reopen the matter': words('Take this up again, if something comes up', 'it is closed', 'policy-reopening'),
} as const satisfies Record<string, Words>

/** One act that a matter may wait for. */
export type StepAct = keyof typeof STEPS

/** One thing to do: the act, the words of its link, the reason and rule in the small line beneath, and the last day. */
export type Step = Words & {
  readonly act: StepAct
  /** The last day, to its end; absent where the law sets none. */
  readonly due: CalendarDate | undefined
  /** The allegation it is about, where it is about one. */
  readonly allegation: number | undefined
  /** The id of the running clock that gives its last day, where one does. */
  readonly clock?: string
}

/** A step in the words of the table, but for what is particular to this one. */
export function step(act: StepAct, particular: Partial<Omit<Step, 'act'>> = {}): Step {
  const { say, because, provision }: Words = STEPS[act]
  const whole = { act, say, because, provision, due: undefined, allegation: undefined, ...particular }

  return whole.allegation === undefined ? whole : { ...whole, say: `${whole.say}: allegation ${whole.allegation}` }
}

/** Steps by their last day, the earliest first, then those without one; the order of equals is kept. */
export function byDue(steps: readonly Step[]): readonly Step[] {
  return steps.toSorted((a, b) => (a.due === b.due ? 0 : (a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
}

function words(say: string, because: string, provision: ProvisionId): Words {
  return { say, because, provision }
}
