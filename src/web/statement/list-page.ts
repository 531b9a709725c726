import type { StatementsView } from '../../actions/statement/list.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { showDateSeenFrom } from '../../domain/calendar-date.ts'
import { isFixed } from '../../domain/statement.ts'
import { link } from '../../page/content.ts'
import { type Filled, radiosField, selectField } from '../../page/field.ts'
import { table } from '../../page/table.ts'
import { matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { KINDS, standing } from './words.ts'

/** The statements of a matter: that they are there and how they stand, and never a word of them. */
export function listPage(
  view: StatementsView,
  filled: Filled,
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  const addresses = paths.matter(view.matter.address)
  const open = view.statements.filter(({ state }) => isFixed(state.kind) === 'open').length
  const fixed = view.statements.filter(({ state }) => isFixed(state.kind) === 'fixed')

  return {
    title: matterTitle('Statements', view.matter),
    section: 'matters',
    errors: filled.errors,
    heading: matterHeading(view.matter, 'statements', sentence(view.statements.length, open)),
    statements:
      view.statements.length > 0 &&
      table({
        caption: 'Statements',
        captionHidden: true,
        columns: [
          { label: 'Statement' },
          { label: 'How it stands' },
          { label: 'Versions', labelled: true },
          { label: 'Taken by', labelled: true },
        ],
        rows: view.statements.map(({ number, kind, state, takenBy, begun, versions }) => [
          view.mayRead === 'yes'
            ? link(`${KINDS[kind]} ${number}`, addresses.statement(String(number)).show)
            : `${KINDS[kind]} ${number}`,
          standing(state, today),
          String(versions),
          `${takenBy}, from ${showDateSeenFrom(begun, today)}`,
        ]),
      }),
    mayRead: view.mayRead,
    action: view.mayDo.includes('begin statement') && addresses.statements,
    fields:
      fixed.length > 0
        ? [
            radiosField(
              {
                name: 'kind',
                label: 'What is it?',
                choices: [
                  { value: 'account', text: 'A first statement' },
                  { value: 'additional', text: 'It adds to one that is signed' },
                  { value: 'withdrawal', text: 'It says that the witness no longer supports what was begun' },
                ],
              },
              filled,
            ),
            selectField(
              {
                name: 'adds-to',
                label: 'Which signed statement does it add to?',
                hint: 'Leave this for a first statement',
                unchosen: 'None',
                choices: fixed.map(({ number, kind }) => ({ value: String(number), text: `${KINDS[kind]} ${number}` })),
              },
              filled,
            ),
          ]
        : [],
  }
}

function sentence(all: number, open: number): string {
  if (all === 0) return 'No statement has been taken.'
  const many = all === 1 ? 'One statement' : `${all} statements`
  return `${many}, ${open === 0 ? 'each signed' : `${open === all ? 'none' : all - open} signed`}.`
}
