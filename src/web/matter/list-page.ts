import type { MattersView } from '../../actions/matter/list-matters.ts'
import type { MatterRowView } from '../../actions/matter/matter-rows.ts'
import { type CalendarDate, showDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { LIVE_MATTER_KINDS, matterKindName } from '../../domain/matter.ts'
import { atStart, within } from '../../domain/words.ts'
import { note, record } from '../../page/content.ts'
import { pager } from '../../page/pager.ts'
import { table } from '../../page/table.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import type { MattersAsked } from './form.ts'

/** Matters, newest first, with the choices among them as links. */
export function mattersPage(
  list: MattersView,
  asked: MattersAsked,
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  const { show = 'live', kind } = asked
  const kept = { ...(show !== 'live' && { show }), ...(kind && { kind }) }

  return {
    title: 'Matters',
    section: 'matters',
    operations: paths.operations,
    sentence: sentence(list, show),
    shown: {
      label: 'Which matters',
      choices: [
        { text: 'All that you may open', href: paths.matters, current: show === 'live' },
        { text: 'Mine', href: `${paths.matters}?show=mine`, current: show === 'mine' },
        { text: 'History, imported', href: `${paths.matters}?show=history`, current: show === 'history' },
      ],
    },
    kinds:
      show === 'history'
        ? undefined
        : {
            label: 'Which kind',
            choices: [undefined, ...LIVE_MATTER_KINDS].map((each) => ({
              text: each === undefined ? 'Every kind' : matterKindName(each),
              href: address({ ...(show !== 'live' && { show }), ...(each && { kind: each }) }),
              current: each === kind,
            })),
          },
    matters:
      list.rows.length === 0 ? undefined : show === 'history' ? historyTable(list.rows) : liveTable(list.rows, today),
    pages: pager(
      `${figure(list.rows.length)} of ${howMany(list)}`,
      paths.matters,
      { before: undefined, after: list.next },
      kept,
    ),
  }
}

function address(query: Record<string, string>): string {
  const words = new URLSearchParams(query).toString()
  return words === '' ? paths.matters : `${paths.matters}?${words}`
}

/** A long list is counted only so far: nobody waits for a figure. */
function howMany({ shownOf, andMore }: MattersView): string {
  return andMore === 'yes' ? `more than ${figure(shownOf)}` : figure(shownOf)
}

function sentence(list: MattersView, show: NonNullable<MattersAsked['show']>): string {
  const { shownOf } = list
  if (show === 'history')
    return shownOf === 0
      ? 'No history has been brought in.'
      : `${atStart(howMany(list))} ${shownOf === 1 ? 'matter' : 'matters'} from before, as the force’s own file told them. They start no duty here.`
  if (shownOf === 0) return show === 'mine' ? 'You are on no matter.' : 'There is no matter that you may open.'
  if (show === 'mine') return `You are on ${howMany(list)} ${shownOf === 1 ? 'matter' : 'matters'}.`

  return `You may open ${howMany(list)} ${shownOf === 1 ? 'matter' : 'matters'}.`
}

function liveTable(rows: readonly MatterRowView[], today: CalendarDate) {
  return table({
    caption: 'Matters',
    captionHidden: true,
    columns: [
      { label: 'Matter' },
      { label: 'Came to attention', labelled: true },
      { label: 'Allegations', number: true, labelled: true },
      { label: 'Where it stands' },
    ],
    rows: rows.map(({ matter, kind, cameToAttention, allegations, where, next }) => [
      [record(matter.spokenName, matter.shown, paths.matter(matter.address).overview), note(matterKindName(kind))],
      cameToAttention === undefined ? 'Not known' : showDateSeenFrom(cameToAttention, today),
      figure(allegations),
      next === undefined ? where : [where, note(`Next: ${within(next.act)}`)],
    ]),
  })
}

function historyTable(rows: readonly MatterRowView[]) {
  return table({
    caption: 'History',
    captionHidden: true,
    columns: [
      { label: 'Former reference' },
      { label: 'Force', labelled: true },
      { label: 'Came to attention', labelled: true },
      { label: 'Allegations', number: true, labelled: true },
    ],
    rows: rows.map(({ matter, cameToAttention, allegations, force, formerReference }) => [
      record(formerReference ?? 'No reference', matter.shown, paths.matter(matter.address).overview),
      force,
      cameToAttention === undefined ? 'Not recorded' : showDate(cameToAttention),
      figure(allegations),
    ]),
  })
}
