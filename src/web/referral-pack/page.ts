import type { ReferralPack } from '../../actions/inquiry/open-referral-pack.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Facts, type Items, note } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { abuseWords, happenedWords, subjectWords } from '../allegation-words.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { ruleWords } from '../rule-words.ts'

/** What the page shows and the file holds: the same, so that nobody reads one thing and sends another. */
export function packContent(pack: ReferralPack) {
  const { matter, referral, referredBefore } = pack

  return {
    heading: `Referral to the IOPC: ${matter.spokenName} ${matter.shown}`,
    stands:
      referral === undefined
        ? 'It is not decided that this is referred. The pack is for reading only.'
        : referredBefore > 0
          ? `Referred again: decision ${referral.number}, after ${referredBefore} before it.`
          : `Decision ${referral.number}: ${referral.answer}.`,
    facts: [
      { term: 'Force', content: pack.force },
      { term: 'Kind', content: pack.kind },
      { term: 'Came to attention', content: showDate(pack.cameToAttention) },
      ...(pack.clearOn === undefined ? [] : [{ term: 'Clear on', content: showDate(pack.clearOn) }]),
      { term: 'Sent', content: pack.sentOn === undefined ? 'Not yet' : showDate(pack.sentOn) },
      { term: 'Put together', content: showDate(pack.preparedOn) },
    ] satisfies Facts,
    grounds: (referral?.grounds ?? []).map(({ provision, because }) => [
      atStart(because),
      note(ruleWords(provision.id)),
    ]) satisfies Items,
    allegations: table({
      caption: 'Allegations',
      captionHidden: true,
      columns: [
        { label: 'Allegation', names: true },
        { label: 'Described as' },
        { label: 'About' },
        { label: 'Where it is' },
      ],
      rows: pack.allegations.map((each) => [
        [`${each.number}. ${abuseWords(each.abuse)}`, note(atStart(happenedWords(each.happened)))],
        each.conduct.length === 0 ? 'Not yet said' : atStart(each.conduct.join(', ')),
        subjectWords(each.subject),
        [`Criminal: ${each.criminal.name}`, `Misconduct: ${each.misconduct.name}`],
      ]),
    }),
    people: pack.people.map(({ role, who }) =>
      who === undefined ? `${role}, named on request` : `${role}: ${who}`,
    ) satisfies Items,
    decisions: pack.decisions.map(({ number, answer, decidedOn, decidedBy, law }) => [
      `${number}. ${answer}`,
      note(`${decidedBy}, ${showDate(decidedOn)}`),
      ...law.provisions.map(({ id }) => note(ruleWords(id))),
    ]) satisfies Items,
    withheld: pack.withheld.map(({ what, why }) => [what, note(atStart(why))]) satisfies Items,
    handling: pack.handling.map(({ provision, because }) => [
      atStart(because),
      note(ruleWords(provision)),
    ]) satisfies Items,
  }
}

export function packPage(pack: ReferralPack): StaffPageView & Record<string, unknown> {
  return {
    ...packContent(pack),
    title: matterTitle('Referral pack', pack.matter),
    section: 'matters',
    back: backToMatter(pack.matter),
    file: `${paths.matter(pack.matter.address).referralPack}?as=file`,
  }
}
