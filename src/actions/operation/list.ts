import type { CalendarDate } from '../../domain/calendar-date.ts'
import { decidePermission } from '../../domain/permission.ts'
import { pageOfOperations } from '../../store/operation.ts'
import type { Acting } from '../acting.ts'
import { readerOf } from '../matter/reader.ts'
import { readId } from '../upon.ts'
import { type OperationName, operationName } from './view.ts'

export type OperationsView = {
  readonly rows: readonly { readonly operation: OperationName; readonly openedOn: CalendarDate }[]
  readonly next: string | undefined
  readonly mayOpen: 'yes' | 'no'
}

const PAGE = 50

/** List the operations that the reader may know of, the newest first. */
export function listOperations(
  acting: Acting,
  asked: { readonly after?: string | undefined } = {},
): Promise<OperationsView> {
  return acting.once('list operations', { kind: 'unit' }, async (tx, witness) => {
    const found = await pageOfOperations(tx, readId(asked.after), PAGE + 1)
    const page = found.slice(0, PAGE)
    const { roles } = readerOf(tx, acting)
    witness.shows(page.map(({ id }) => id))

    return {
      rows: page.map((each) => ({ operation: operationName(each), openedOn: each.opened_on })),
      next: found.length > PAGE ? page.at(-1)?.id : undefined,
      mayOpen: decidePermission('open operation', { roles }).kind === 'permitted' ? 'yes' : 'no',
    }
  })
}
