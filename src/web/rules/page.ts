import { showDate } from '../../domain/calendar-date.ts'
import { INSTRUMENTS, type InstrumentCode } from '../../domain/instrument.ts'
import { LAW } from '../../domain/law.ts'
import type { Provision } from '../../domain/provision.ts'
import { type Facts, link } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { checkedTag } from './checked-tag.ts'

/** Every rule that is applied here, instrument by instrument. */
export function rulesPage(): StaffPageView & Record<string, unknown> {
  const unchecked = LAW.provisions.filter(({ checked }) => checked === 'unverified').length

  return {
    title: 'The law used here',
    section: 'guidance',
    back: { text: 'Guidance', href: paths.guidance },
    sentence: `${figure(LAW.provisions.length)} rules. ${figure(unchecked)} have not been checked against the source yet, and say so wherever they are used.`,
    clocks: paths.clocks,
    holidays: paths.holidays,
    riskForms: paths.riskForms,
    instruments: (Object.keys(INSTRUMENTS) as InstrumentCode[])
      .map((code) => ({ code, rules: LAW.provisions.filter(({ instrument }) => instrument === code) }))
      .filter(({ rules }) => rules.length > 0)
      .map(({ code, rules }) => ({
        heading: INSTRUMENTS[code].title,
        about: [INSTRUMENTS[code].number, `from ${showDate(INSTRUMENTS[code].from)}`].filter(Boolean).join(', '),
        table: table({
          caption: INSTRUMENTS[code].title,
          captionHidden: true,
          columns: [{ label: 'Rule' }, { label: 'What it says' }, { label: 'Checked' }],
          rows: rules.map((rule) => [link(rule.text, paths.rule(rule.id)), rule.title, checkedTag(rule)]),
        }),
      })),
  }
}

/** One rule: its place, what it is about, its dates in force, and whether anybody compared it with the source. */
export function rulePage(rule: Provision): StaffPageView & Record<string, unknown> {
  const instrument = INSTRUMENTS[rule.instrument]

  return {
    title: rule.text,
    section: 'guidance',
    back: { text: 'The law used here', href: paths.rules },
    name: rule.text,
    sentence: `${rule.title}.`,
    facts: [
      {
        term: 'Instrument',
        content: [instrument.title, ...(instrument.number === undefined ? [] : [instrument.number])],
      },
      {
        term: 'In force',
        content: `From ${showDate(rule.from)}${rule.until === undefined ? '' : ` until ${showDate(rule.until)}`}`,
      },
      { term: 'Checked', content: [checkedTag(rule), rule.source] },
      { term: 'Text', content: `Version ${rule.version} in this service` },
    ] satisfies Facts,
    unchecked: rule.checked === 'unverified',
  }
}
