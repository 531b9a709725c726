import { addDays, type CalendarDate } from '../../../domain/calendar-date.ts'
import { decideCaseToAnswer } from '../../../domain/case-to-answer.ts'
import type { DrawnAllegation, DrawnMatter } from './draw-matter.ts'
import type { MatterFile } from './matter-file.ts'
import { closeMatter } from './tell-closing.ts'
import { ASSESSED, beginInquiry, recordCrime } from './tell-inquiry.ts'
import { reportLeavers } from './tell-list-report.ts'
import { bringToAnEnd } from './tell-outcome.ts'
import { holdProceedings, type Referred } from './tell-proceedings.ts'
import { recordReport } from './tell-report.ts'
import { say, type Telling } from './telling.ts'

const UPDATES_AT_MOST = 6
/** How far into its days a matter is when the report comes, and when there is an answer to it. */
const REPORTED = 0.7
const ANSWERED = 0.85
/** The notice of proceedings, and who conducts them. */
const NOTICE = 0.9
const PANEL = 0.94

/** Every row of one matter from its report to its end, or as far as the days have come. */
export function tellMatter(telling: Telling, drawn: DrawnMatter, on: CalendarDate): MatterFile {
  const file = recordReport(telling, drawn, on)
  const day = (after: number) => addDays(on, after)
  const part = (share: number) => day(Math.max(6, Math.floor(drawn.lasts * share)))
  const come = (date: CalendarDate) => date < telling.until
  beginInquiry(telling, drawn, file, on)
  keepTelling(telling, drawn, file, on)
  if (drawn.lasts > 365 && come(day(366))) file.event(day(366), 'delay reported', say('delayed', 0))
  if (come(part(0.5))) recordCrime(telling, file, part(0.5), drawn.crime)
  if (come(part(REPORTED))) file.event(part(REPORTED), 'report received')
  const days = (from: CalendarDate, until: CalendarDate) => ({
    from,
    until: until < telling.until ? until : telling.until,
  })
  reportLeavers(telling, drawn, file, { ...days(day(ASSESSED + 1), part(ANSWERED)), answered: 'not yet' })
  const reached = come(part(0.5)) ? drawn.crime : 'under investigation'
  for (const [at, allegation] of drawn.allegations.entries())
    if (come(part(ANSWERED))) answer(telling, allegation, file, { at, on: part(ANSWERED), crime: reached })
  reportLeavers(telling, drawn, file, { ...days(part(ANSWERED), part(NOTICE)), answered: 'yes' })
  const referred = drawn.allegations.map((allegation, at): Referred => {
    const [notice, panel] = [part(NOTICE), part(PANEL)]
    return come(panel) ? holdProceedings(telling, allegation, file, { at, notice, panel }) : { forum: 'no proceedings' }
  })
  const end = day(drawn.lasts)
  reportLeavers(telling, drawn, file, { ...days(part(NOTICE), end), answered: 'yes' })
  if (!come(end)) return file
  const outcomes = drawn.allegations.map((allegation, at) =>
    bringToAnEnd(telling, allegation, file, { at, on: end, ...referred[at] }),
  )
  closeMatter(telling, drawn, file, { on: end, outcomes })

  return file
}

function keepTelling({ until }: Telling, { lasts }: DrawnMatter, file: MatterFile, on: CalendarDate): void {
  const every = Math.max(28, Math.ceil(lasts / UPDATES_AT_MOST))
  for (let after = every; after < lasts && addDays(on, after) < until; after += every)
    file.event(addDays(on, after), 'update given', say('updated', after))
}

type Turn = { readonly at: number; readonly on: CalendarDate }

function answer(
  { batch, hands }: Telling,
  { finding }: DrawnAllegation,
  file: MatterFile,
  { at, on, crime }: Turn & { readonly crime: DrawnMatter['crime'] },
): void {
  const allegation = file.allegations[at]?.id ?? ''
  const reason = say(finding === 'none' ? 'no case' : 'a case', at)
  const reasonApartFromCrime = say('apart from crime', at)
  const decided = decideCaseToAnswer({
    finding,
    reason,
    reasonApartFromCrime,
    criminal: crime,
    report: 'received',
    by: 'appropriate authority',
  })
  file.decide({
    kind: 'case to answer',
    on,
    by: hands.decides,
    allegation,
    decided,
    reasons: [
      ['reason', reason],
      ['reason apart from crime', reasonApartFromCrime],
    ],
  })
  const state = { kind: 'case to answer decided', on, finding } as const
  batch.allegationStates.push({ id: file.newId(on), allegation, valid_from: on, state })
}
