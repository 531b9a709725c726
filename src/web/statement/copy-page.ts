import type { StatementView, VersionView } from '../../actions/statement/read-statement.ts'
import { type CalendarDate, showDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { SERVED_ON } from '../../domain/statement.ts'
import { showCode } from '../../domain/statement-words.ts'
import { dateField, type Filled, radiosField } from '../../page/field.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { addressesOf, statementFrame } from './heading.ts'
import { KINDS, standing, WITNESS } from './words.ts'

/** A signed statement: fixed, with its copy, on whom it was served, and every version that led to it. */
export function copyPage(
  view: StatementView,
  filled: Filled,
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  const { signature } = view
  const at = addressesOf(view)
  const says = WITNESS[view.pronoun]

  return {
    ...statementFrame(view, 'Copy and record'),
    errors: filled.errors,
    heading: `${KINDS[view.kind]} ${view.number}`,
    state: `${standing(view.state, today)}.`,
    fixed:
      signature &&
      `Fixed ${showDate(signature.on)}, ${signature.at}, before ${signature.before}. Later corrections are a further statement; this one is never edited.`,
    adds:
      view.addsTo === undefined
        ? undefined
        : { number: view.addsTo, href: paths.matter(view.matter.address).statement(String(view.addsTo)).show },
    addedToBy: view.addedToBy.map((number) => ({
      number,
      href: paths.matter(view.matter.address).statement(String(number)).show,
    })),
    code: signature && showCode(signature.code),
    hash: signature?.hash,
    ready: signature?.copy,
    mayPrint: view.mayDo.includes('print statement'),
    mayServe: view.mayDo.includes('serve statement'),
    mayBegin: view.mayDo.includes('begin statement'),
    printAt: at.copy,
    serveAt: at.serve,
    scanAt: signature?.how === 'on paper' ? at.scan : undefined,
    beginAt: paths.matter(view.matter.address).statements,
    number: view.number,
    pronoun: says,
    served: view.served.map(({ on, day }) => `${on}, ${showDate(day)}`),
    serveFields: [
      radiosField(
        { name: 'on', label: 'On whom was it served?', choices: SERVED_ON.map((value) => ({ value, text: value })) },
        filled,
      ),
      dateField({ name: 'day', label: 'On which day?' }, filled),
    ],
    versionList: view.versions.map((version) => versionOf(version, today)).reverse(),
  }
}

function versionOf({ number, how, on, at, paragraphs, digest, corrects }: VersionView, today: CalendarDate) {
  const why = how === 'captured' ? 'as written down' : `paragraph ${corrects} corrected`

  return { heading: `Version ${number}, ${showDateSeenFrom(on, today)} at ${at}: ${why}`, paragraphs, digest }
}
