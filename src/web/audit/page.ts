import type { AuditedCheck } from '../../actions/audit/audit-procedure.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, link, note, record } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

type View = StaffPageView & Record<string, unknown>
type Row = AuditedCheck['rows'][number]

const PAGE = 50
const ORDER: readonly Row['answer']['kind'][] = ['not done', 'done late', 'not due yet', 'done', 'not required']

/** Each step with in how many of how many matters it was taken: of those in which it fell due, and no other. */
export function auditPage(checks: readonly AuditedCheck[]): View {
  const matters = checks[0]?.rows.length ?? 0

  return {
    title: 'Procedure audit',
    section: 'audit',
    sentence: `${matters} ${matters === 1 ? 'matter' : 'matters'}, live or closed within 12 months. Each number is of the matters in which the step fell due.`,
    file: paths.auditFile,
    checks: table({
      caption: 'Whether each step was taken',
      captionHidden: true,
      columns: [{ label: 'Step', names: true }, { label: 'In time' }, { label: 'Late' }, { label: 'Not done' }],
      rows: checks.map(({ check, provision, rows }): readonly Content[] => {
        const count = (kind: Row['answer']['kind']) => rows.filter(({ answer }) => answer.kind === kind).length
        const of = count('done') + count('done late') + count('not done')
        const share = (kind: Row['answer']['kind']) => (of === 0 ? 'None due' : `${count(kind)} of ${of}`)

        return [
          [link(check.say, paths.auditCheck(check.id)), note(provision.text)],
          ...[share('done'), share('done late'), share('not done')],
        ]
      }),
    }),
  }
}

/** The matters behind one step, those in which it was not done first. */
export function checkPage({ check, provision, rows }: AuditedCheck, after: string | undefined): View {
  const ordered = rows.toSorted((a, b) => ORDER.indexOf(a.answer.kind) - ORDER.indexOf(b.answer.kind))
  const from = ordered.findIndex(({ matter }) => matter.address === after) + 1
  const shown = ordered.slice(from, from + PAGE)
  const last = shown.at(-1)

  return {
    title: check.say,
    section: 'audit',
    back: { text: 'Procedure audit', href: paths.audit },
    heading: check.say,
    rule: { text: provision.text, href: paths.rule(provision.id) },
    matters: table({
      caption: check.say,
      captionHidden: true,
      columns: [{ label: 'Matter', names: true }, { label: 'Answer' }],
      rows: shown.map(({ matter, answer }): readonly Content[] => [
        record(matter.spokenName, matter.shown, paths.matter(matter.address).overview),
        [
          atStart(answer.kind),
          note('on' in answer ? showDate(answer.on) : 'because' in answer ? atStart(answer.because) : ''),
        ],
      ]),
    }),
    more:
      last && from + PAGE < ordered.length ? `${paths.auditCheck(check.id)}?after=${last.matter.address}` : undefined,
  }
}
