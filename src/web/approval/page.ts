import type { WaitingApproval, WaitingApprovals } from '../../actions/approval/list-second-approvals.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, link, note, record, tag } from '../../page/content.ts'
import { pager } from '../../page/pager.ts'
import { table } from '../../page/table.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** What waits for a second person or cools off: facts, and no word that anyone wrote. */
export function approvalsPage({ rows, next }: WaitingApprovals): StaffPageView & Record<string, unknown> {
  return {
    title: 'Second approvals',
    section: 'approvals',
    sentence:
      rows.length === 0
        ? 'Nothing waits for a second person.'
        : 'A closing or a lowering is approved by someone with no tie to it. Whoever stands outside may object until it is done.',
    waiting:
      rows.length === 0
        ? undefined
        : table({
            caption: 'Waiting',
            captionHidden: true,
            columns: [
              { label: 'Matter' },
              { label: 'Proposed' },
              { label: 'Where it is' },
              { label: 'Approve', labelled: true },
              { label: 'Object', labelled: true },
            ],
            rows: rows.map((row): readonly Content[] => [
              record(row.matter.spokenName, row.matter.shown, paths.matter(row.matter.address).decisions),
              [what(row), note(`${row.proposedBy}, ${showDate(row.proposedOn)}`)],
              standing(row),
              answer('approval', row),
              answer('objection', row),
            ]),
          }),
    pages: pager(`${figure(rows.length)} shown`, paths.secondApprovals, { before: undefined, after: next }),
  }
}

function what({ of, allegation, lowering }: WaitingApproval): string {
  return of === 'closing' ? 'That it closes' : `${atStart(lowering ?? of)}: allegation ${allegation}`
}

function standing({ stands, closesFrom }: WaitingApproval): Content {
  if (stands.objected === 'yes') return tag('Objected to', 'late')
  if (stands.approvedOn === undefined) return tag('Waits for a second person', 'waiting')
  const approved = tag(`Approved ${showDate(stands.approvedOn)}`, 'open')

  return closesFrom === undefined ? approved : [approved, note(`May close from ${showDate(closesFrom)}`)]
}

function answer(of: 'approval' | 'objection', { matter, of: what, allegation, stands }: WaitingApproval): Content {
  if (stands.objected === 'yes' || (of === 'approval' && stands.approvedOn !== undefined)) return note('Not now')
  const about = allegation === undefined ? '' : `?allegation=${allegation}`
  const form = `${what === 'closing' ? 'closing' : 'lowering'}-${of}`

  return link(
    of === 'approval' ? 'Approve' : 'Object',
    `${paths.matter(matter.address).newDecision(form)}${about}`,
    `for ${matter.spokenName}`,
  )
}
