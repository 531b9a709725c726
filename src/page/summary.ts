import type { Content } from './content.ts'
import type { Link } from './frame.ts'

/** One answer on a page that shows them all before anything is recorded. */
export type SummaryRow = {
  readonly question: string
  readonly answer: Content
  /** Opens the question again; its words say to a reader which one. */
  readonly change?: Link
}

/** For the macro `summaryList`: what was answered, with a way back to each question. @public */
export type SummaryList = readonly SummaryRow[]
