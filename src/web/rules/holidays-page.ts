import { BANK_HOLIDAYS, type BankHoliday, HOLIDAYS_KNOWN, NATIONS } from '../../domain/bank-holiday.ts'
import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import { PROCLAIMED_DAYS_IN_USE } from '../../domain/known-holidays.ts'
import { note } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { counted } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { checkedTag } from './checked-tag.ts'

const FIRST = Number(HOLIDAYS_KNOWN.from.slice(0, 4))
const LAST = Number(HOLIDAYS_KNOWN.until.slice(0, 4))

const BASIS_WORDS: Readonly<Record<BankHoliday['basis'], string | undefined>> = {
  schedule: undefined,
  substitute: 'In place of the usual day',
  proclamation: 'Proclaimed once',
}

/** The year of an address among those known; this year where it names none of them. */
export function holidayYear(named: string | undefined, today: CalendarDate): number {
  const year = Number(named ?? today.slice(0, 4))

  return Number.isInteger(year) && year >= FIRST && year <= LAST ? year : Math.min(LAST, Number(today.slice(0, 4)))
}

/** The bank holidays of one year, nation by nation, with the neighbouring years. */
export function holidaysPage(year: number): StaffPageView & Record<string, unknown> {
  const days = BANK_HOLIDAYS.filter(({ date }) => date.startsWith(String(year)))
  const to = (other: number) => (other < FIRST || other > LAST ? undefined : `${paths.holidays}?year=${other}`)

  return {
    title: `Bank holidays ${year}`,
    section: 'guidance',
    back: { text: 'The law used here', href: paths.rules },
    sentence: `Known from ${showDate(HOLIDAYS_KNOWN.from)} to ${showDate(HOLIDAYS_KNOWN.until)}. A date that would need a later or earlier day is not counted, and says so.`,
    setting: `Days proclaimed once: ${PROCLAIMED_DAYS_IN_USE.proclaimed} are left out of working days (version ${PROCLAIMED_DAYS_IN_USE.version} of this setting, ${PROCLAIMED_DAYS_IN_USE.checked === 'unverified' ? 'not yet checked against the law' : 'checked'}).`,
    nations: NATIONS.map((nation) => {
      const held = days.filter(({ nations }) => nations.includes(nation))
      return {
        heading: `${nation}, ${year}`,
        about: counted(held.length, 'day', 'days'),
        table: table({
          caption: `${nation}, ${year}`,
          captionHidden: true,
          columns: [{ label: 'Day' }, { label: 'Holiday' }, { label: 'Checked' }],
          rows: held.map((day) => {
            const basis = BASIS_WORDS[day.basis]
            return [
              showDate(day.date),
              basis === undefined ? day.name : [day.name, note(basis)],
              [checkedTag(day), note(day.source)],
            ]
          }),
        }),
      }
    }),
    earlier: to(year - 1) && { text: `${year - 1}`, href: to(year - 1) },
    later: to(year + 1) && { text: `${year + 1}`, href: to(year + 1) },
  }
}
