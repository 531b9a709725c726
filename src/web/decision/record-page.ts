import type { DecisionsView } from '../../actions/decision/open-decisions.ts'
import type { DecisionKind, DecisionView } from '../../actions/decision/view.ts'
import { londonDayOf, londonTimeOf, showDate } from '../../domain/calendar-date.ts'
import { type Regime, regimeName } from '../../domain/law.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, type Facts, type Items, link, note, type Part, tag } from '../../page/content.ts'
import { words } from '../../page/narrative.ts'
import { table } from '../../page/table.ts'
import { personWords } from '../allegation-words.ts'
import { counted } from '../count.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { ruleLink } from '../rule-words.ts'
import { fieldNamed } from './decision-form.ts'
import { particularsOf } from './particulars.ts'

const KIND_NAME: Readonly<Record<DecisionKind, string>> = {
  referral: 'Referral to the IOPC',
  severity: 'Severity assessment',
  mode: 'Form of the investigation',
  'case to answer': 'Case to answer',
  outcome: 'Outcome',
  'duty status': 'Duty',
  'criminal strand': 'Criminal strand',
  prejudice: 'Harm to the criminal proceedings',
  classification: 'Kind of matter',
  proceedings: 'Referral to proceedings',
  panel: 'Who conducts the proceedings',
  appeal: 'Appeal',
  'reflective practice': 'Reflective practice',
  departure: 'Leaving the police',
  'list report': 'Report to a list of the College of Policing',
  'vetting review': 'Vetting',
  safeguarding: 'Safeguarding',
  'protective orders': 'Protective orders',
  'after withdrawal': 'After a withdrawal',
  closing: 'Closing',
  reopening: 'Taking up again',
}

/** Every decision of a matter, oldest first. */
export function decisionListPage({ matter, decisions }: DecisionsView): StaffPageView & Record<string, unknown> {
  return {
    title: matterTitle('Decisions', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    heading: matterHeading(
      matter,
      'decisions',
      decisions.length === 0
        ? 'No decision is on record.'
        : `${atStart(counted(decisions.length, 'decision is', 'decisions are'))} on record. None is ever changed; a later one is added.`,
    ),
    decisions:
      decisions.length === 0
        ? undefined
        : table({
            caption: 'Decisions',
            captionHidden: true,
            columns: [{ label: 'Decided' }, { label: 'Decision', names: true }, { label: 'Grounds' }],
            rows: decisions.map((decision): readonly Content[] => [
              [showDate(decision.decidedOn), note(decision.decidedBy)],
              [
                link(
                  `${decision.number}. ${decision.answer}`,
                  paths.matter(matter.address).decision(String(decision.number)),
                ),
                note(aboutWords(decision)),
                ...(decision.supersededBy === undefined
                  ? []
                  : [tag(`Decided again: ${decision.supersededBy}`, 'done')]),
              ],
              decision.grounds.map(({ provision }) => ruleLink(provision)),
            ]),
          }),
  }
}

function aboutWords({ kind, allegation, about }: DecisionView): string {
  return [
    KIND_NAME[kind],
    allegation === undefined ? undefined : `allegation ${allegation}`,
    about === undefined ? undefined : personWords(about),
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** One decision as it was made: grounds, reasons, the law used and what was known then. */
export function decisionOnePage(
  { matter }: DecisionsView,
  decision: DecisionView,
): StaffPageView & Record<string, unknown> {
  const addresses = paths.matter(matter.address)
  const to = (number: number | undefined, text: string): readonly Part[] =>
    number === undefined ? [] : [link(`${text} ${number}`, addresses.decision(String(number)))]
  const recorded = new Date(decision.recordedAt)
  const later = [
    ...to(decision.laterThan, 'Comes after decision'),
    ...to(decision.supersededBy, 'Decided again: decision'),
  ]

  return {
    title: matterTitle(`Decision ${decision.number}`, matter),
    section: 'matters',
    back: { text: 'Decisions', href: addresses.decisions },
    heading: matterHeading(
      matter,
      'decisions',
      `Decision ${decision.number} of this matter. It stands as it was signed.`,
    ),
    answer: decision.answer,
    about: [
      { term: 'About', content: aboutWords(decision) },
      ...particularsOf(decision),
      { term: 'Decided by', content: [decision.decidedBy, note(showDate(decision.decidedOn))] },
      { term: 'Recorded', content: `${showDate(londonDayOf(recorded))} at ${londonTimeOf(recorded)}` },
      ...(later.length === 0 ? [] : [{ term: 'Order', content: later }]),
    ] satisfies Facts,
    grounds: decision.grounds.map(({ provision, because }) => [atStart(because), ruleLink(provision)]) satisfies Items,
    reasons: decision.reasons.map(({ about, words: said }) => ({
      term: atStart(about),
      content: words(said),
    })) satisfies Facts,
    withheld:
      decision.reasonsWithheld === 'yes'
        ? 'Reasons are on record. You read facts here, not what people wrote.'
        : undefined,
    laterAt: laterAddress(matter.address, decision),
    known: `${atStart(counted(decision.known.allegations.length, 'allegation'))} and ${counted(decision.known.decisions.length, 'decision')} were on record.`,
    law: [
      `${atStart(regimeName(decision.law.regime as Regime))} applied.`,
      ...decision.law.provisions.map(ruleLink),
    ] satisfies Content,
  }
}

/** A decision is never edited: the same question is asked again. */
function laterAddress(address: string, { kind, allegation, about }: DecisionView): string {
  const bare = paths.matter(address).newDecision(fieldNamed(kind))
  if (about !== undefined) return `${bare}?person=${about.address}`

  return allegation === undefined ? bare : `${bare}?allegation=${allegation}`
}
