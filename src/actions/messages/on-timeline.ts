import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import type { Transaction } from '../../store/database.ts'
import { type MarkedMessageRow, markedMessages } from '../../store/message-export.ts'
import { wordsOf } from '../../store/narrative.ts'

/** A message as a timeline shows it. */
export type MessageOnTimeline = {
  readonly id: string
  readonly on: CalendarDate | undefined
  readonly when: string
  readonly what: string
  readonly source: string
}

/** The messages of a matter that somebody marked for the timeline, with their words where the reader may read words. */
export async function messagesOnTimeline(tx: Transaction, matter: string): Promise<readonly MessageOnTimeline[]> {
  const marked = (await markedMessages(tx, matter)).filter((mark) => mark.on_timeline)
  const words = await wordsOf(
    tx,
    marked.flatMap((mark) => mark.words ?? []),
  )

  return marked.map((mark) => onTimeline(mark, mark.words === null ? undefined : words.get(mark.words)?.words))
}

function onTimeline(mark: MarkedMessageRow, words: string | undefined): MessageOnTimeline {
  return {
    id: mark.id,
    on: mark.valid_from ?? undefined,
    when: mark.valid_from === null ? 'Not known' : showDate(mark.valid_from),
    what: words === undefined ? 'A message that was marked' : `Message: “${words}”`,
    source: `Exhibit ${mark.reference}, message ${mark.number}`,
  }
}
