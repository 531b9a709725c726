import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { AllegationView } from '../../actions/matter/view.ts'
import { caseToAnswerName } from '../../domain/allegation.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
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
      facts: factsOf(each, today),
      account:
        each.account && mayDo.includes('open narrative')
          ? closedNarrative('account', each.account.words, '', addresses.account(each.account.id))
          : undefined,
      decide: [...decisionsOpen(view, each.number), ...addedLater(view, each)],
    })),
    newAllegation: mayDo.includes('record allegation') ? addresses.newAllegation : undefined,
  }
}

function factsOf(allegation: AllegationView, today: CalendarDate): Facts {
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
    { term: 'Criminal', content: stateTag(criminal.name, criminal.on, today) },
    { term: 'Misconduct', content: misconductTags(allegation, today) },
    { term: 'Case to answer', content: caseToAnswer === undefined ? 'Not decided' : caseToAnswerName(caseToAnswer) },
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
    { act: 'record outcome', text: 'Record the outcome', kind: 'outcome' },
  ] as const

  return offered
    .filter(({ act }) => mayDo.includes(act))
    .map(({ text, kind }) => ({ text, href: `${newDecision(kind)}?allegation=${number}` }))
}
