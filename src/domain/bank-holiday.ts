import { type CalendarDate, calendarDate } from './calendar-date.ts'
import type { Checked } from './provision-entry.ts'

/** The parts of the United Kingdom that have bank holidays of their own. */
export const NATIONS = ['England and Wales', 'Scotland', 'Northern Ireland'] as const

/** One part of the United Kingdom. */
export type Nation = (typeof NATIONS)[number]

/**
 * Why a day is a holiday. `schedule`: it comes every year, by Sch. 1 of the Banking and Financial Dealings Act 1971, the
 * common law (Christmas Day, Good Friday) or the proclamation made every year (New Year’s Day, early May). `substitute`: it
 * stands in for such a day, which fell on a weekend or was moved (s. 1(2)). `proclamation`: one day, once (s. 1(3)).
 */
export type HolidayBasis = 'schedule' | 'substitute' | 'proclamation'

/** One bank or public holiday. Days at a weekend are left out: they are no working days anyway. */
export type BankHoliday = {
  readonly date: CalendarDate
  readonly name: string
  readonly nations: readonly Nation[]
  readonly basis: HolidayBasis
  readonly source: string
  readonly checked: Checked
}

const EVERYWHERE = NATIONS
const ENGLAND_WALES_NI = ['England and Wales', 'Northern Ireland'] as const
const SCOTLAND = ['Scotland'] as const
const NORTHERN_IRELAND = ['Northern Ireland'] as const

const NEW_YEAR = 'New Year’s Day'
const SECOND = '2 January'
const PATRICK = 'St Patrick’s Day'
const GOOD_FRIDAY = 'Good Friday'
const EASTER_MONDAY = 'Easter Monday'
const EARLY_MAY = 'Early May bank holiday'
const SPRING = 'Spring bank holiday'
const BOYNE = 'Battle of the Boyne'
const SUMMER = 'Summer bank holiday'
const ANDREW = 'St Andrew’s Day'
const CHRISTMAS = 'Christmas Day'
const BOXING = 'Boxing Day'

/** The years whose holidays are listed, first and last day. A day outside them cannot be counted, and is refused. */
export const HOLIDAYS_KNOWN = { from: calendarDate('2018-01-01'), until: calendarDate('2028-12-31') } as const

/** Years for which nobody has published the list yet: the days are those that the rules give. */
const EXPECTED_FROM = '2028'

/** Every bank and public holiday of the years known, by date, as data that records can check against the published list. */
export const BANK_HOLIDAYS: readonly BankHoliday[] = [
  // 2018
  yearly('2018-01-01', NEW_YEAR, EVERYWHERE),
  yearly('2018-01-02', SECOND, SCOTLAND),
  instead('2018-03-19', PATRICK, NORTHERN_IRELAND),
  yearly('2018-03-30', GOOD_FRIDAY, EVERYWHERE),
  yearly('2018-04-02', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2018-05-07', EARLY_MAY, EVERYWHERE),
  yearly('2018-05-28', SPRING, EVERYWHERE),
  yearly('2018-07-12', BOYNE, NORTHERN_IRELAND),
  yearly('2018-08-06', SUMMER, SCOTLAND),
  yearly('2018-08-27', SUMMER, ENGLAND_WALES_NI),
  yearly('2018-11-30', ANDREW, SCOTLAND),
  yearly('2018-12-25', CHRISTMAS, EVERYWHERE),
  yearly('2018-12-26', BOXING, EVERYWHERE),
  // 2019
  yearly('2019-01-01', NEW_YEAR, EVERYWHERE),
  yearly('2019-01-02', SECOND, SCOTLAND),
  instead('2019-03-18', PATRICK, NORTHERN_IRELAND),
  yearly('2019-04-19', GOOD_FRIDAY, EVERYWHERE),
  yearly('2019-04-22', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2019-05-06', EARLY_MAY, EVERYWHERE),
  yearly('2019-05-27', SPRING, EVERYWHERE),
  yearly('2019-07-12', BOYNE, NORTHERN_IRELAND),
  yearly('2019-08-05', SUMMER, SCOTLAND),
  yearly('2019-08-26', SUMMER, ENGLAND_WALES_NI),
  instead('2019-12-02', ANDREW, SCOTLAND),
  yearly('2019-12-25', CHRISTMAS, EVERYWHERE),
  yearly('2019-12-26', BOXING, EVERYWHERE),
  // 2020
  yearly('2020-01-01', NEW_YEAR, EVERYWHERE),
  yearly('2020-01-02', SECOND, SCOTLAND),
  yearly('2020-03-17', PATRICK, NORTHERN_IRELAND),
  yearly('2020-04-10', GOOD_FRIDAY, EVERYWHERE),
  yearly('2020-04-13', EASTER_MONDAY, ENGLAND_WALES_NI),
  instead('2020-05-08', EARLY_MAY, EVERYWHERE),
  yearly('2020-05-25', SPRING, EVERYWHERE),
  instead('2020-07-13', BOYNE, NORTHERN_IRELAND),
  yearly('2020-08-03', SUMMER, SCOTLAND),
  yearly('2020-08-31', SUMMER, ENGLAND_WALES_NI),
  yearly('2020-11-30', ANDREW, SCOTLAND),
  yearly('2020-12-25', CHRISTMAS, EVERYWHERE),
  instead('2020-12-28', BOXING, EVERYWHERE),
  // 2021
  yearly('2021-01-01', NEW_YEAR, EVERYWHERE),
  instead('2021-01-04', SECOND, SCOTLAND),
  yearly('2021-03-17', PATRICK, NORTHERN_IRELAND),
  yearly('2021-04-02', GOOD_FRIDAY, EVERYWHERE),
  yearly('2021-04-05', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2021-05-03', EARLY_MAY, EVERYWHERE),
  yearly('2021-05-31', SPRING, EVERYWHERE),
  yearly('2021-07-12', BOYNE, NORTHERN_IRELAND),
  yearly('2021-08-02', SUMMER, SCOTLAND),
  yearly('2021-08-30', SUMMER, ENGLAND_WALES_NI),
  yearly('2021-11-30', ANDREW, SCOTLAND),
  instead('2021-12-27', CHRISTMAS, EVERYWHERE),
  instead('2021-12-28', BOXING, EVERYWHERE),
  // 2022
  instead('2022-01-03', NEW_YEAR, EVERYWHERE),
  instead('2022-01-04', SECOND, SCOTLAND),
  yearly('2022-03-17', PATRICK, NORTHERN_IRELAND),
  yearly('2022-04-15', GOOD_FRIDAY, EVERYWHERE),
  yearly('2022-04-18', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2022-05-02', EARLY_MAY, EVERYWHERE),
  instead('2022-06-02', SPRING, EVERYWHERE),
  once('2022-06-03', 'Platinum Jubilee', EVERYWHERE),
  yearly('2022-07-12', BOYNE, NORTHERN_IRELAND),
  yearly('2022-08-01', SUMMER, SCOTLAND),
  yearly('2022-08-29', SUMMER, ENGLAND_WALES_NI),
  once('2022-09-19', 'State funeral of Queen Elizabeth II', EVERYWHERE),
  yearly('2022-11-30', ANDREW, SCOTLAND),
  yearly('2022-12-26', BOXING, EVERYWHERE),
  instead('2022-12-27', CHRISTMAS, EVERYWHERE),
  // 2023
  instead('2023-01-02', NEW_YEAR, ENGLAND_WALES_NI),
  yearly('2023-01-02', SECOND, SCOTLAND),
  instead('2023-01-03', NEW_YEAR, SCOTLAND),
  yearly('2023-03-17', PATRICK, NORTHERN_IRELAND),
  yearly('2023-04-07', GOOD_FRIDAY, EVERYWHERE),
  yearly('2023-04-10', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2023-05-01', EARLY_MAY, EVERYWHERE),
  once('2023-05-08', 'Coronation of King Charles III', EVERYWHERE),
  yearly('2023-05-29', SPRING, EVERYWHERE),
  yearly('2023-07-12', BOYNE, NORTHERN_IRELAND),
  yearly('2023-08-07', SUMMER, SCOTLAND),
  yearly('2023-08-28', SUMMER, ENGLAND_WALES_NI),
  yearly('2023-11-30', ANDREW, SCOTLAND),
  yearly('2023-12-25', CHRISTMAS, EVERYWHERE),
  yearly('2023-12-26', BOXING, EVERYWHERE),
  // 2024
  yearly('2024-01-01', NEW_YEAR, EVERYWHERE),
  yearly('2024-01-02', SECOND, SCOTLAND),
  instead('2024-03-18', PATRICK, NORTHERN_IRELAND),
  yearly('2024-03-29', GOOD_FRIDAY, EVERYWHERE),
  yearly('2024-04-01', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2024-05-06', EARLY_MAY, EVERYWHERE),
  yearly('2024-05-27', SPRING, EVERYWHERE),
  yearly('2024-07-12', BOYNE, NORTHERN_IRELAND),
  yearly('2024-08-05', SUMMER, SCOTLAND),
  yearly('2024-08-26', SUMMER, ENGLAND_WALES_NI),
  instead('2024-12-02', ANDREW, SCOTLAND),
  yearly('2024-12-25', CHRISTMAS, EVERYWHERE),
  yearly('2024-12-26', BOXING, EVERYWHERE),
  // 2025
  yearly('2025-01-01', NEW_YEAR, EVERYWHERE),
  yearly('2025-01-02', SECOND, SCOTLAND),
  yearly('2025-03-17', PATRICK, NORTHERN_IRELAND),
  yearly('2025-04-18', GOOD_FRIDAY, EVERYWHERE),
  yearly('2025-04-21', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2025-05-05', EARLY_MAY, EVERYWHERE),
  yearly('2025-05-26', SPRING, EVERYWHERE),
  instead('2025-07-14', BOYNE, NORTHERN_IRELAND),
  yearly('2025-08-04', SUMMER, SCOTLAND),
  yearly('2025-08-25', SUMMER, ENGLAND_WALES_NI),
  instead('2025-12-01', ANDREW, SCOTLAND),
  yearly('2025-12-25', CHRISTMAS, EVERYWHERE),
  yearly('2025-12-26', BOXING, EVERYWHERE),
  // 2026
  yearly('2026-01-01', NEW_YEAR, EVERYWHERE),
  yearly('2026-01-02', SECOND, SCOTLAND),
  yearly('2026-03-17', PATRICK, NORTHERN_IRELAND),
  yearly('2026-04-03', GOOD_FRIDAY, EVERYWHERE),
  yearly('2026-04-06', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2026-05-04', EARLY_MAY, EVERYWHERE),
  yearly('2026-05-25', SPRING, EVERYWHERE),
  reported('2026-06-15', 'World Cup day', SCOTLAND),
  instead('2026-07-13', BOYNE, NORTHERN_IRELAND),
  yearly('2026-08-03', SUMMER, SCOTLAND),
  yearly('2026-08-31', SUMMER, ENGLAND_WALES_NI),
  yearly('2026-11-30', ANDREW, SCOTLAND),
  yearly('2026-12-25', CHRISTMAS, EVERYWHERE),
  instead('2026-12-28', BOXING, EVERYWHERE),
  // 2027
  yearly('2027-01-01', NEW_YEAR, EVERYWHERE),
  instead('2027-01-04', SECOND, SCOTLAND),
  yearly('2027-03-17', PATRICK, NORTHERN_IRELAND),
  yearly('2027-03-26', GOOD_FRIDAY, EVERYWHERE),
  yearly('2027-03-29', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2027-05-03', EARLY_MAY, EVERYWHERE),
  yearly('2027-05-31', SPRING, EVERYWHERE),
  yearly('2027-07-12', BOYNE, NORTHERN_IRELAND),
  yearly('2027-08-02', SUMMER, SCOTLAND),
  yearly('2027-08-30', SUMMER, ENGLAND_WALES_NI),
  yearly('2027-11-30', ANDREW, SCOTLAND),
  instead('2027-12-27', CHRISTMAS, EVERYWHERE),
  instead('2027-12-28', BOXING, EVERYWHERE),
  // 2028
  instead('2028-01-03', NEW_YEAR, EVERYWHERE),
  instead('2028-01-04', SECOND, SCOTLAND),
  yearly('2028-03-17', PATRICK, NORTHERN_IRELAND),
  yearly('2028-04-14', GOOD_FRIDAY, EVERYWHERE),
  yearly('2028-04-17', EASTER_MONDAY, ENGLAND_WALES_NI),
  yearly('2028-05-01', EARLY_MAY, EVERYWHERE),
  yearly('2028-05-29', SPRING, EVERYWHERE),
  yearly('2028-07-12', BOYNE, NORTHERN_IRELAND),
  yearly('2028-08-07', SUMMER, SCOTLAND),
  yearly('2028-08-28', SUMMER, ENGLAND_WALES_NI),
  yearly('2028-11-30', ANDREW, SCOTLAND),
  yearly('2028-12-25', CHRISTMAS, EVERYWHERE),
  yearly('2028-12-26', BOXING, EVERYWHERE),
]

function yearly(date: string, name: string, nations: readonly Nation[]): BankHoliday {
  return listed(date, name, nations, 'schedule')
}

function instead(date: string, name: string, nations: readonly Nation[]): BankHoliday {
  return listed(date, name, nations, 'substitute')
}

function once(date: string, name: string, nations: readonly Nation[]): BankHoliday {
  return listed(date, name, nations, 'proclamation')
}

function reported(date: string, name: string, nations: readonly Nation[]): BankHoliday {
  const source = 'Reported in the press in February 2026; the proclamation is still to be read'

  return { date: calendarDate(date), name, nations, basis: 'proclamation', source, checked: 'unverified' }
}

function listed(date: string, name: string, nations: readonly Nation[], basis: HolidayBasis): BankHoliday {
  const expected = date >= EXPECTED_FROM

  return {
    date: calendarDate(date),
    name,
    nations,
    basis,
    source: expected
      ? 'By the rules; the list for this year is still to be published'
      : 'Compared day by day with an independent list made from the published one',
    checked: expected ? 'unverified' : 'verified',
  }
}
