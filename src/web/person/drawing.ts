import type { PersonView } from '../../actions/person/open-person.ts'
import { addDays, type CalendarDate, calendarDate, daysBetween } from '../../domain/calendar-date.ts'

/** A drawing of years: bars for what lasted, marks for what is alleged. Everything in it stands in the table too. */
export type Drawing = {
  readonly height: number
  readonly lanes: readonly { readonly name: string; readonly y: number }[]
  readonly bars: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly text: string
    readonly kind: 'even' | 'odd' | 'away'
  }[]
  readonly marks: readonly {
    readonly x: number
    readonly y: number
    readonly text: string
    readonly kind: 'solid' | 'hollow'
  }[]
  readonly years: readonly { readonly x: number; readonly year: number }[]
}

const LEFT = 120
const RIGHT = 900
const LANE = 46
const BAR = 22

/** Narrower than this a bar has no room for words; they are in the table. */
const ROOM_FOR_A_LETTER = 7.5

/** From the middle of a mark to its side, and to where its number begins. */
const HALF_A_MARK = 8
const NUMBER = 14

/** @returns nothing when there is nothing that happened on a known day */
export function drawingOf(person: PersonView, today: CalendarDate): Drawing | undefined {
  const days = [
    ...person.postings.flatMap(({ from }) => from ?? []),
    ...person.duty.map(({ from }) => from),
    ...person.allegations.flatMap(({ cameToAttention }) => cameToAttention ?? []),
  ].toSorted()
  const [first] = days
  if (first === undefined) return undefined

  const firstYear = Number(first.slice(0, 4))
  const lastYear = Number(today.slice(0, 4)) + 1
  const begin = newYear(firstYear)
  const whole = daysBetween(begin, newYear(lastYear))
  const at = (day: CalendarDate): number =>
    LEFT + (daysBetween(begin, day < begin ? begin : day) / whole) * (RIGHT - LEFT)
  const lanes = ['Postings', 'Allegations', 'Duty'].map((name, index) => ({ name, y: LANE * index + 26 }))
  const [postings = 0, allegations = 0, duty = 0] = lanes.map(({ y }) => y)

  return {
    lanes,
    height: LANE * lanes.length + 30,
    bars: [
      ...person.postings.map(({ value, from, until }, index) =>
        bar(
          at(from ?? begin),
          at(until === undefined ? today : addDays(until, 1)),
          postings,
          value,
          index % 2 ? 'odd' : 'even',
        ),
      ),
      ...person.duty.map(({ name, status, from, until }) =>
        bar(at(from), at(until ?? today), duty, name, status === 'full duty' ? 'even' : 'away'),
      ),
    ],
    marks: withRoom(
      person.allegations.flatMap(({ cameToAttention, history }, index) => {
        if (cameToAttention === undefined) return []
        const x = at(cameToAttention)
        return [
          {
            x,
            y: allegations,
            text: String(index + 1),
            kind: history === 'yes' ? ('hollow' as const) : ('solid' as const),
          },
        ]
      }),
    ),
    years: yearsBetween(firstYear, lastYear).map((year) => ({ year, x: at(newYear(year)) })),
  }
}

/** A mark's number stands to its right. Where the next mark is too near for it, it is left to the table. */
function withRoom(marks: Drawing['marks']): Drawing['marks'] {
  const inOrder = marks.toSorted((a, b) => a.x - b.x)

  return inOrder.map((mark, index) => {
    const next = inOrder[index + 1]
    const needed = NUMBER + mark.text.length * ROOM_FOR_A_LETTER + HALF_A_MARK
    return next !== undefined && next.x - mark.x < needed ? { ...mark, text: '' } : mark
  })
}

function bar(from: number, until: number, y: number, text: string, kind: Drawing['bars'][number]['kind']) {
  const width = Math.max(until - from, 3)
  return {
    x: round(from),
    y: y - BAR / 2,
    width: round(width),
    kind,
    text: text.length * ROOM_FOR_A_LETTER < width ? text : '',
  }
}

/** At most eight years are written, evenly. */
function yearsBetween(first: number, last: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / 8))
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
}

function newYear(year: number): CalendarDate {
  return calendarDate(`${String(year).padStart(4, '0')}-01-01`)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
