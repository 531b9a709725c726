import { isWritten, lacking } from '../../domain/decision.ts'
import { parseReference } from '../../domain/reference.ts'
import { insertNarratives } from '../../store/narrative.ts'
import { enterOperationMatter, operationByReference, operationsHolding } from '../../store/operation.ts'
import type { Acting } from '../acting.ts'
import { atDesk, type Desk } from '../decision/deciding.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { type OperationName, operationName } from './view.ts'

export type ChangeOperation = {
  readonly matter: string
  /** The reference of the operation. */
  readonly operation: string
  readonly reason: string | undefined
}

type Changed = Recorded<{ readonly operation: OperationName }>

/** Put a matter into an operation, with the reason. It keeps its own duties, people and clocks. */
export function putMatterIntoOperation(acting: Acting, command: ChangeOperation): Promise<Changed> {
  return atDesk(acting, 'put matter into operation', command.matter, (desk) => change(desk, command, 'in'))
}

/** Take a matter out of an operation, with the reason. That it was in it stays on the record. */
export function takeMatterOut(acting: Acting, command: ChangeOperation): Promise<Changed> {
  return atDesk(acting, 'take matter out', command.matter, (desk) => change(desk, command, 'out'))
}

async function change(
  { tx, acting, witness, file }: Desk,
  { operation: named, reason }: ChangeOperation,
  which: 'in' | 'out',
): Promise<Changed> {
  const read = parseReference(named)
  const operation = read.ok ? await operationByReference(tx, read.reference) : undefined
  if (!operation)
    return missingOne(
      witness,
      lacking('operation', 'No operation that you may know of bears this reference', 'policy-operation'),
    )
  const matter = file.matter.id
  const there = (await operationsHolding(tx, matter)).some(({ id }) => id === operation.id)
  if (there === (which === 'in')) {
    const say = there ? 'The matter is in this operation already' : 'The matter is not in this operation'

    return missingOne(witness, lacking('operation', say, 'policy-operation'))
  }
  if (!isWritten(reason)) return missingOne(witness, lacking('reason', 'Say why', 'policy-reasons'))

  const words = acting.newId()
  await insertNarratives(tx, [{ id: words, matter, purpose: 'reason', about: 'operation', words: reason.trim() }])
  await enterOperationMatter(tx, {
    id: acting.newId(),
    operation: operation.id,
    matter,
    valid_from: acting.today,
    standing: which === 'in',
    reason: words,
  })
  witness.shows([operation.id])

  return { ok: true, operation: operationName(operation) }
}
