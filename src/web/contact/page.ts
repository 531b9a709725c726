import type { ContactLine, ContactView } from '../../actions/contact/open-contact.ts'
import { type CalendarDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { CONTACT_CHANNELS, decideContact } from '../../domain/contact-plan.ts'
import { VICTIM_RIGHTS_LIST } from '../../domain/victim-right.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, type Facts, link, note, type Part, tag } from '../../page/content.ts'
import type { Filled } from '../../page/field.ts'
import { words } from '../../page/narrative.ts'
import { pager } from '../../page/pager.ts'
import { table } from '../../page/table.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { ruleWords } from '../rule-words.ts'
import type { ContactForm } from './asking.ts'
import { byWords, nextWords, object, subject, whenWords } from './words.ts'

type Reader = { readonly person: string; readonly today: CalendarDate }

/** How one person is reached safely, what they were told, and what they were offered and agreed to. */
export function contactPage(view: ContactView, reader: Reader): StaffPageView & Record<string, unknown> {
  const { matter, party, role, pronoun, plan, contacts, older } = view
  const addresses = paths.matter(matter.address)
  const to = (form: string): string => addresses.contactForm(String(party), form)

  return {
    title: matterTitle('Contact', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    heading: matterHeading(matter, 'people', `${role}, number ${party} on the page of people.`),
    stop: stopNotice(view, reader),
    remindAt: to('remind'),
    urgent: to('urgent'),
    plan: planFacts(view, reader.today),
    never: plan ? CONTACT_CHANNELS.filter((channel) => !plan.ways.some((way) => way.channel === channel)) : undefined,
    object: object(pronoun),
    log: contacts.length === 0 ? undefined : logTable(contacts, reader.today),
    pages: pager(`${contacts.length} shown, newest first`, addresses.contact(String(party)), {
      before: undefined,
      after: older,
    }),
    duties: view.duties.map(
      ({ say, because, provision }): Content => [say, note(`Because ${because}`), note(ruleWords(provision))],
    ),
    rights: rightsFacts(view, reader.today),
    needs: view.needs && [
      ...view.needs.needs.map(atStart),
      ...(view.needs.words === undefined ? [] : [words(view.needs.words)]),
    ],
    consents: consentItems(view, reader.today),
    advocates: advocateItems(view, reader.today),
    links: {
      plan: to('plan'),
      planned: to('planned'),
      made: to('made'),
      codeWord: plan?.codeWord === 'there is one' ? to('code-word') : undefined,
      right: to('right'),
      level: to('level'),
      needs: to('needs'),
      consent: to('consent'),
      shared: view.consents.some(({ now }) => now === 'given') ? to('shared') : undefined,
      revoked: view.consents.some(({ now }) => now === 'given') ? to('revoked') : undefined,
      advocate: to('advocate'),
      advocateEnds: view.advocates.some(({ standing }) => standing === 'on record') ? to('advocate-ends') : undefined,
    },
  }
}

/** What stands above everything: whether she can be reached now, and if not, when. */
export function stopNotice(
  view: ContactView,
  { person, today }: Reader,
): { readonly heading: string; readonly sentences: readonly string[]; readonly remind?: string } | undefined {
  const { plan, pronoun, nowTime, next } = view
  const her = object(pronoun)
  if (!plan)
    return {
      heading: 'There is no contact plan',
      sentences: [
        `You cannot write to or ring ${her} until there is one. Agree it at the first meeting, in person.`,
        'Until then nothing is known but how the report came in.',
      ],
    }
  const open = plan.ways.filter(
    ({ channel }) =>
      decideContact(plan, { channel, on: today, at: nowTime, voicemail: 'not left', by: person }).kind === 'allowed',
  )
  if (open.length > 0) return undefined

  if (plan.who.length > 0 && !plan.who.includes(person))
    return {
      heading: `You cannot contact ${her}`,
      sentences: [`The plan names who may: ${plan.whoNames.join(', ')}. Ask one of them.`],
    }

  return {
    heading: `You cannot contact ${her} now`,
    sentences: [
      `It is ${nowTime}. ${nextWords(view, today)}`,
      plan.voicemail === 'never' ? 'No voicemail, ever.' : [],
    ].flat(),
    ...(next && { remind: next.on }),
  }
}

function planFacts({ plan, versions, pronoun }: ContactView, today: CalendarDate): Facts | undefined {
  if (!plan) return undefined

  return [
    ...plan.ways.map((way) => ({ term: atStart(way.channel), content: whenWords(way) })),
    { term: 'Words to use', content: plan.wordsToUse === undefined ? 'Kept from you' : words(plan.wordsToUse) },
    { term: 'Voicemail', content: atStart(plan.voicemail) },
    ...(plan.never === undefined ? [] : [{ term: 'Never', content: words(plan.never) }]),
    { term: 'Who may', content: plan.who.length === 0 ? 'Anyone on the matter' : plan.whoNames.join(', ') },
    {
      term: 'Updates',
      content: `Every ${plan.every} days, as ${subject(pronoun)} agreed on ${showDateSeenFrom(plan.valid_from, today)}`,
    },
    { term: 'Look again', content: [`By ${showDateSeenFrom(plan.review_on, today)}`, note(`Version ${versions}`)] },
  ]
}

function logTable(contacts: readonly ContactLine[], today: CalendarDate) {
  return table({
    caption: 'Contacts',
    captionHidden: true,
    columns: [{ label: 'When' }, { label: 'What', labelled: true }, { label: 'Duties met', labelled: true }],
    rows: contacts.map((row) => [
      [`${showDateSeenFrom(row.valid_from, today)} ${row.at_time}`, note(row.by)],
      [...whatHappened(row), ...(row.said === undefined ? [] : [words(row.said)])],
      row.met.length > 0 ? row.met.map((each) => atStart(each)) : 'None',
    ]),
  })
}

function whatHappened(row: ContactLine): readonly Part[] {
  const how = atStart(byWords(row))
  if (row.kind === 'planned') return [how, note('Planned, within the plan')]

  return [
    how,
    note(row.reached === 'yes' ? 'Reached' : 'Not reached'),
    ...(row.kind === 'outside the plan' ? [tag('Outside the plan', 'late')] : []),
    ...row.told.map((told) => note(atStart(told))),
  ]
}

function rightsFacts({ rights }: ContactView, today: CalendarDate): Facts {
  return [
    {
      term: 'News',
      content:
        rights.level === 'enhanced'
          ? ['Within 1 working day', note('Enhanced rights, as everyone has here')]
          : ['Within 5 working days', ...(rights.why === undefined ? [] : [words(rights.why)])],
    },
    ...rights.given.map(({ code_right, answer, valid_from, said }) => ({
      term: `${code_right}. ${VICTIM_RIGHTS_LIST[code_right]}`,
      content: [
        `${atStart(answer)}, ${showDateSeenFrom(valid_from, today)}`,
        ...(said === undefined ? [] : [words(said)]),
      ],
    })),
  ]
}

const NOW = { given: 'Given', refused: 'Refused', revoked: 'Taken back' } as const

function consentItems({ consents }: ContactView, today: CalendarDate): readonly Content[] {
  return consents.map(({ recipient, purpose, service, now, since, shared }) => [
    words(recipient),
    `${atStart(purpose)}. ${NOW[now]} ${showDateSeenFrom(since, today)}`,
    note(atStart(service)),
    ...shared.flatMap(({ on, what }) => [note(`Passed on ${showDateSeenFrom(on, today)}:`), words(what)]),
    ...(now === 'revoked' && shared.length > 0
      ? [note('Each recipient must be told; the tasks are under My work')]
      : []),
  ])
}

function advocateItems({ advocates }: ContactView, today: CalendarDate): readonly Content[] {
  return advocates.map(({ called, service, scope, until, standing }) => [
    words(called),
    standing === 'on record' && until >= today
      ? `May be told: ${scope.join(', ')}. Until ${showDateSeenFrom(until, today)}`
      : 'No longer on record: is told nothing',
    note(atStart(service)),
  ])
}

/** One form about this person. The stop notice stays above it while somebody types. */
export function contactFormPage(
  view: ContactView,
  form: ContactForm,
  filled: Filled,
  at: Reader & { readonly action: string },
): StaffPageView & Record<string, unknown> {
  const back = paths.matter(view.matter.address).contact(String(view.party))

  return {
    title: matterTitle(form.heading, view.matter),
    section: 'matters',
    back: { text: 'Contact', href: back },
    errors: filled.errors,
    heading: form.heading,
    lead: form.lead,
    next: view.plan ? nextWords(view, at.today) : undefined,
    urgent: paths.matter(view.matter.address).contactForm(String(view.party), 'urgent'),
    action: at.action,
    button: form.button,
    fields: form.fields(view, filled),
  }
}

/** The code word, once. */
export function codeWordPage(view: ContactView, codeWord: string): StaffPageView & Record<string, unknown> {
  return {
    title: matterTitle('Code word', view.matter),
    section: 'matters',
    back: { text: 'Contact', href: paths.matter(view.matter.address).contact(String(view.party)) },
    heading: 'The code word',
    shown: [words(codeWord)],
    contact: link('Go back to contact', paths.matter(view.matter.address).contact(String(view.party))),
  }
}
