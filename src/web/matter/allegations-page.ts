import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { AllegationView, MatterName } from '../../actions/matter/view.ts'
import { caseToAnswerName } from '../../domain/allegation.ts'
import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, type Facts, link, note } from '../../page/content.ts'
import { closedNarrative, words } from '../../page/narrative.ts'
import { abuseWords, happenedWords, personWords, subjectWords } from '../allegation-words.ts'
import { counted } from '../count.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { misconductTags, severityWords, stateTag } from './overview-page.ts'

/** Each allegation with everything that is known of it. */
export function allegationsPage(view: MatterView, today: CalendarDate): StaffPageView & Record<string, unknown> {
  const { matter, allegations, mayDo } = view
  const addresses = paths.matter(matter.address)

  return {
    title: matterTitle('Allegations', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    heading: matterHeading(
      matter,
      'allegations',
      allegations.length === 0
        ? 'No allegation is recorded yet. A matter needs at least one.'
        : `${atStart(counted(allegations.length, 'allegation is', 'allegations are'))} recorded. Nothing is found until it is found.`,
    ),
    allegations: allegations.map((each) => ({
      number: each.number,
      heading: `${each.number}. ${abuseWords(each.abuse)}`,
      facts: factsOf(matter, each, today),
      account:
        each.account && mayDo.includes('open narrative')
          ? closedNarrative('account', each.account.words, '', addresses.account(each.account.id))
          : undefined,
      decide: [...decisionsOpen(view, each.number), ...addedLater(view, each)],
    })),
    newAllegation: mayDo.includes('record allegation') ? addresses.newAllegation : undefined,
  }
}

function factsOf(matter: MatterName, allegation: AllegationView, today: CalendarDate): Facts {
  const { subject, conduct, happened, happenedWords: told, onDuty, criminal, caseToAnswer } = allegation
  const about: Content =
    subject.kind === 'identified'
      ? link(personWords(subject.person), paths.person(subject.person.address).page)
      : subject.kind === 'unidentified' && subject.description !== undefined
        ? [subjectWords(subject), words(subject.description)]
        : subjectWords(subject)

  return [
    { term: 'About', content: about },
    {
      term: 'Said to have happened',
      content: told === undefined ? atStart(happenedWords(happened)) : [atStart(happenedWords(happened)), words(told)],
    },
    { term: 'Duty', content: atStart(onDuty) },
    { term: 'Described as', content: conduct.length === 0 ? 'Not yet said' : atStart(conduct.join(', ')) },
    { term: 'Counts as', content: categoryWords(allegation) },
    { term: 'Severity', content: severityWords(allegation) },
    // Side by side: what was breached, and how the criminal side ended. Neither answers for the other.
    { term: 'Criminal', content: stateTag(criminal.name, criminal.on, today) },
    ...standardsFacts(allegation),
    { term: 'Misconduct', content: misconductTags(allegation, today) },
    { term: 'Case to answer', content: caseToAnswer === undefined ? 'Not decided' : caseToAnswerName(caseToAnswer) },
    ...proceedingsFacts(matter, allegation),
  ]
}

const LINE = {
  proceedings: 'Proceedings',
  panel: 'Who conducts them',
  outcome: 'Outcome',
  appeal: 'Appeal',
  'reflective practice': 'Reflective practice',
  'list report': 'Lists',
} as const

/** Everything that followed the case to answer, each under its own word and in the order in which it came. */
function proceedingsFacts(matter: MatterName, { proceedings, warning }: AllegationView): Facts {
  const { decision } = paths.matter(matter.address)
  const lines = Object.entries(LINE).flatMap(([kind, term]) => {
    const of = proceedings.filter((each) => each.kind === kind)

    return of.length === 0
      ? []
      : [{ term, content: of.map(({ answer, decision: number }) => link(answer, decision(String(number)))) }]
  })

  return [...lines, ...(warning ? [{ term: 'Warning in force', content: `Until ${showDate(warning.until)}` }] : [])]
}

function standardsFacts({ standards }: AllegationView): Facts {
  if (!standards) return []

  return [
    {
      term: standards.found === 'yes' ? 'Standards breached' : 'Standards said to be breached',
      content: standards.names,
    },
  ]
}

function categoryWords({ category }: AllegationView): Content {
  if (!category) return 'No category yet'
  const factors = category.factors.length === 0 ? [] : [note(atStart(category.factors.join(', ')))]

  return [category.name ?? 'No category yet', ...factors]
}

function addedLater({ matter, mayDo }: MatterView, { number, subject }: AllegationView) {
  const { category, officer } = paths.matter(matter.address)
  const known = subject.kind !== 'unidentified'

  return [
    ...(mayDo.includes('categorise allegation')
      ? [{ text: 'Give it a category', href: category(String(number)) }]
      : []),
    ...(mayDo.includes('identify officer') && !known
      ? [{ text: 'Say who it is about', href: officer(String(number)) }]
      : []),
  ]
}

function decisionsOpen({ matter, mayDo }: MatterView, number: number) {
  const { newDecision } = paths.matter(matter.address)
  const offered = [
    { act: 'assess severity', text: 'Assess severity', kind: 'severity' },
    { act: 'record criminal step', text: 'Record a criminal step', kind: 'criminal-strand' },
    { act: 'decide case to answer', text: 'Decide on case to answer', kind: 'case-to-answer' },
    { act: 'refer to proceedings', text: 'Refer to proceedings', kind: 'proceedings' },
    { act: 'constitute panel', text: 'Name who conducts the proceedings', kind: 'panel' },
    { act: 'record outcome', text: 'Record the outcome', kind: 'outcome' },
    { act: 'record appeal', text: 'Record an appeal', kind: 'appeal' },
    { act: 'record reflective practice', text: 'Record reflective practice', kind: 'reflective-practice' },
    { act: 'record list report', text: 'Record a report to a list', kind: 'list-report' },
  ] as const

  return offered
    .filter(({ act }) => mayDo.includes(act))
    .map(({ text, kind }) => ({ text, href: `${newDecision(kind)}?allegation=${number}` }))
}
