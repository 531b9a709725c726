import type { StatementView } from '../../actions/statement/read-statement.ts'
import { isFixed } from '../../domain/statement.ts'
import type { Link } from '../../page/frame.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { KINDS } from './words.ts'

export function addressesOf(view: StatementView) {
  return paths.matter(view.matter.address).statement(String(view.number))
}

/** What every page of one statement has: its name, the way back, and its other pages. */
export function statementFrame(
  view: StatementView,
  page: string,
): StaffPageView & { readonly stepList: readonly (Link & { readonly current: boolean })[] } {
  const at = addressesOf(view)
  const name = `${KINDS[view.kind]} ${view.number}`
  const fixed = isFixed(view.state.kind) === 'fixed'
  const pages = fixed
    ? [{ text: 'Copy and record', href: at.copy }]
    : [
        { text: 'Write', href: at.capture },
        { text: 'Read back', href: at.readBack },
        { text: 'Sign', href: at.sign },
      ]

  return {
    title: matterTitle(`${page}: ${name.toLowerCase()}`, view.matter),
    section: 'matters',
    back: {
      text: `${view.matter.spokenName} ${view.matter.shown}, statements`,
      href: paths.matter(view.matter.address).statements,
    },
    stepList: pages.map((each) => ({ ...each, current: each.text === page })),
  }
}
