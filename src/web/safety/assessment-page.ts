import type { AssessmentHead, AssessmentView, ComparedView } from '../../actions/risk/open-assessment.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Facts, link, note } from '../../page/content.ts'
import { words } from '../../page/narrative.ts'
import { table } from '../../page/table.ts'
import { counted } from '../count.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { PHASE_WORDS } from './assess-page.ts'
import { backToSafety } from './back.ts'

type View = StaffPageView & Record<string, unknown>

/** One assessment as it was made. Nothing here can be changed; a later one is added. */
export function assessmentPage({ matter, head, reason, sections, others }: AssessmentView): View {
  return {
    title: matterTitle(`Assessment ${head.number}`, matter),
    section: 'matters',
    back: backToSafety(matter),
    heading: `Assessment ${head.number}: ${head.formName}`,
    sentence: `${atStart(head.professionalGrade)}, judged on ${showDate(head.on)} by ${head.by}. A later assessment is added; this one stays as it is.`,
    facts: [
      { term: 'Phase', content: PHASE_WORDS[head.phase] },
      { term: 'The form gives', content: [atStart(head.toolGrade), note(head.toolBecause)] },
      {
        term: 'Judged',
        content: [atStart(head.professionalGrade), ...(reason === undefined ? [] : [words(reason)])],
      },
      ...(head.owner === undefined ? [] : [{ term: 'Answers for it', content: head.owner }]),
      { term: 'Assess again by', content: showDate(head.reviewBy) },
      { term: 'Form', content: `Version ${head.version}` },
    ] satisfies Facts,
    sections: sections.map(({ heading, answers }) => ({
      heading,
      table: table({
        caption: heading,
        captionHidden: true,
        columns: [
          { label: 'Question', names: true },
          { label: 'Answer', labelled: true },
        ],
        rows: answers.map(({ ask, answer, comment }) => [
          ask,
          comment === undefined ? atStart(answer) : [atStart(answer), words(comment)],
        ]),
      }),
    })),
    others: others.map((other) =>
      link(
        `With assessment ${other.number}, ${showDate(other.on)}`,
        paths
          .safety(matter.address)
          .compare(String(Math.min(other.number, head.number)), String(Math.max(other.number, head.number))),
      ),
    ),
  }
}

/** What changed between two assessments by the same form. */
export function comparedPage({ matter, before, after, changed, same }: ComparedView): View {
  const graded = ({ toolGrade, professionalGrade, on, by }: AssessmentHead) => [
    `${atStart(professionalGrade)}; the form gave ${toolGrade}`,
    note(`${showDate(on)}, ${by}`),
  ]

  return {
    title: matterTitle(`Assessments ${before.number} and ${after.number}`, matter),
    section: 'matters',
    back: backToSafety(matter),
    heading: `What changed from assessment ${before.number} to ${after.number}`,
    sentence: `${atStart(counted(changed.length, 'answer is', 'answers are'))} not what ${changed.length === 1 ? 'it was' : 'they were'}. ${atStart(counted(same, 'is', 'are'))} the same.`,
    facts: [
      { term: `Assessment ${before.number}`, content: graded(before) },
      { term: `Assessment ${after.number}`, content: graded(after) },
    ] satisfies Facts,
    sections:
      changed.length === 0
        ? []
        : [
            {
              heading: 'Answers that changed',
              table: table({
                caption: 'Answers that changed',
                captionHidden: true,
                columns: [
                  { label: 'Question', names: true },
                  { label: 'Before', labelled: true },
                  { label: 'Now', labelled: true },
                ],
                rows: changed.map((each) => [each.ask, shown(each.before), shown(each.after)]),
              }),
            },
          ],
    others: [],
  }
}

const shown = (answer: string | undefined) => (answer === undefined ? 'Not asked' : atStart(answer))
