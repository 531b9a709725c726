import { CLOCKS, periodInWords } from '../../domain/clock.ts'
import type { Clock } from '../../domain/clock-definition.ts'
import { DUTIES } from '../../domain/clock-words.ts'
import { INFORMATION_CLOCKS } from '../../domain/clocks-of-information.ts'
import { MATTER_CLOCKS } from '../../domain/clocks-of-matters.ts'
import { RISK_CLOCKS } from '../../domain/clocks-of-risk.ts'
import { VICTIM_CLOCKS } from '../../domain/clocks-of-victims.ts'
import { provision } from '../../domain/provision.ts'
import { REFERRAL_LIMIT_IN_USE, REFERRAL_LIMITS, type ReferralLimit } from '../../domain/referral-limit.ts'
import { atStart } from '../../domain/words.ts'
import { link, note, tag } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { checkedTag } from './checked-tag.ts'

const PARTS = {
  matters: { heading: 'Complaints and conduct', clocks: MATTER_CLOCKS },
  victims: { heading: 'Victims', clocks: VICTIM_CLOCKS },
  risk: { heading: 'Risk', clocks: RISK_CLOCKS },
  information: { heading: 'Information requests', clocks: INFORMATION_CLOCKS },
} as const

/** A part of the clocks, as an address names it. */
export type ClockPart = keyof typeof PARTS

/** The part of this name; the first where an address names none or another. */
export function clockPart(named: string | undefined): ClockPart {
  return named !== undefined && Object.hasOwn(PARTS, named) ? (named as ClockPart) : 'matters'
}

/** Every clock of one part: what starts it, what must be done, how it is counted, and by which rule. */
export function clocksPage(part: ClockPart): StaffPageView & Record<string, unknown> {
  const all: readonly Clock[] = Object.values(CLOCKS)
  const unchecked = all.filter((each) => provision(each.provision).checked === 'unverified').length
  const assumed = all.filter(({ counted }) => counted === 'as assumed').length
  const { heading, clocks } = PARTS[part]
  const rows: readonly (readonly [string, Clock])[] = Object.entries(clocks)

  return {
    title: 'Clocks',
    section: 'guidance',
    back: { text: 'The law used here', href: paths.rules },
    sentence: `${figure(all.length)} clocks. ${figure(unchecked)} rest on a rule that has not been checked against the source yet.`,
    assumed: `Of ${figure(assumed)} clocks the length is known, and how its days are counted is assumed: from which day, and in which days. Each of them says so.`,
    parts: (Object.keys(PARTS) as ClockPart[]).map((each) => ({
      text: `${PARTS[each].heading} (${Object.keys(PARTS[each].clocks).length})`,
      href: `${paths.clocks}?part=${each}`,
      current: each === part,
    })),
    heading,
    table: table({
      caption: heading,
      captionHidden: true,
      columns: [
        { label: 'Clock' },
        { label: 'Starts when', labelled: true },
        { label: 'Counted', labelled: true },
        { label: 'Rule' },
      ],
      rows: rows.map(([id, clock]) => {
        const rule = provision(clock.provision)
        return [
          [
            atStart(id),
            note(`By the end of the last day: ${clock.means}. For ${DUTIES[clock.who]}`),
            note(metWords(clock)),
            note(pauseWords(clock)),
          ],
          [atStart(clock.starts), note(`In a matter, when ${clock.startedBy.join('; or ')}`)],
          clock.counted === 'as assumed'
            ? [atStart(periodInWords(clock)), tag('Counting assumed', 'waiting')]
            : atStart(periodInWords(clock)),
          [link(rule.text, paths.rule(rule.id)), checkedTag(rule)],
        ]
      }),
    }),
    referral: part === 'matters' ? referralWords() : undefined,
    holidays: paths.holidays,
  }
}

/** What ends it before its last day, and what it is when that has passed. */
function metWords({ metBy, after }: Clock): string {
  const met = metBy.length === 0 ? 'Nothing has to be done before' : `Met when ${metBy.join('; or ')}`

  return `${met}. ${after === 'breach' ? 'After the last day somebody outside the unit is told' : 'After the last day the time is over'}`
}

function pauseWords({ pause }: Clock): string {
  if (pause.kind === 'never') return 'It may not stand still'

  return `It may stand still for ${pause.cap} days in all: ${pause.reasons.join('; ')}`
}

function referralWords(): string {
  const other = (Object.keys(REFERRAL_LIMITS) as ReferralLimit[]).filter((each) => each !== REFERRAL_LIMIT_IN_USE.limit)
  const { version } = REFERRAL_LIMITS[REFERRAL_LIMIT_IN_USE.limit]
  const checked =
    REFERRAL_LIMIT_IN_USE.checked === 'unverified' ? 'Nobody has checked which of them the law means.' : ''

  return `A referral is due by ${REFERRAL_LIMIT_IN_USE.limit} (version ${version} of this setting). The other reading is ${other.join(' or ')}. ${checked}`
}
