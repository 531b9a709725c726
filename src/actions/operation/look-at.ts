import type { CalendarDate } from '../../domain/calendar-date.ts'
import { parseReference } from '../../domain/reference.ts'
import { mattersInOperation, operationByReference } from '../../store/operation.ts'
import type { Acting } from '../acting.ts'
import { type MatterRowView, matterRows } from '../matter/matter-rows.ts'
import { readId } from '../upon.ts'
import { type OperationName, operationName } from './view.ts'

export type OperationView = {
  readonly operation: OperationName
  readonly openedOn: CalendarDate
  /** Those that the reader may open. Nothing here tells whether there are others. */
  readonly rows: readonly MatterRowView[]
  readonly next: string | undefined
}

const PAGE = 50

/** Look at an operation and its matters, as far as the reader may open them; undefined where it is not for them to know of. */
export function lookAtOperation(
  acting: Acting,
  asked: { readonly operation: string; readonly after?: string | undefined },
): Promise<OperationView | undefined> {
  return acting.once('look at operation', { kind: 'unit' }, async (tx, witness) => {
    const read = parseReference(asked.operation)
    const operation = read.ok ? await operationByReference(tx, read.reference) : undefined
    if (!operation) {
      witness.refuses('permission/no-such-operation')

      return undefined
    }
    const found = await mattersInOperation(tx, operation.id, readId(asked.after), PAGE + 1)
    const page = found.slice(0, PAGE)
    witness.shows([operation.id, ...page.map(({ id }) => id)])

    return {
      operation: operationName(operation),
      openedOn: operation.opened_on,
      rows: await matterRows(tx, acting, page),
      next: found.length > PAGE ? page.at(-1)?.id : undefined,
    }
  })
}
