import { type InspectedCommitment, type Inspection, inspectWritten } from '../../store/inspection.ts'
import { type RecordTable, referenceOf } from '../../store/inspection-catalogue.ts'
import type { RowTrouble } from './check-rows.ts'
import type { Problems, Where } from './problem.ts'

/** An act as it was met: whether it is still there, and what is left of its commitment. */
export type MetAct = {
  readonly id: string
  readonly state: 'there' | 'gone, but it left traces' | 'never there'
  readonly commitment: InspectedCommitment | undefined
}

/** Says what is wrong with an act and with the rows that it wrote, and names the record. */
export type Judge = {
  readonly row: (act: MetAct, table: RecordTable, trouble: RowTrouble, id: string) => Promise<void>
  /** @param derived the commitment derived again; undefined where the act is gone */
  readonly act: (act: MetAct, derived: Buffer | undefined, rows: number) => Promise<void>
}

const WORDS = {
  'row changed': 'was changed after act %s wrote it',
  'row gone': 'is gone; act %s wrote it',
  'row added': 'is there, but act %s did not write it',
} as const satisfies Record<RowTrouble, string>

export function judgeActs(view: Inspection, problems: Problems): Judge {
  let left: { readonly act: string; readonly reference: string | undefined } | undefined

  const changed = async (act: MetAct, how: string): Promise<void> => {
    const wrote = problems.room() ? await inspectWritten(view, act.id, 3) : []
    const reference = problems.room() ? await referenceOf(view, { act: act.id }) : undefined
    const rows = wrote.map(({ table, id }) => `${table} ${id}`).join(', ')
    const where = { ...whereIs(act), ...(reference && { reference }), ...wrote[0] }
    problems.add('act changed', where, `Act ${act.id}${placed(where)} ${how}${rows && `. It wrote ${rows}`}.`)
  }

  return {
    row: async (act, table, trouble, id) => {
      const known = problems.room() ? await referenceOf(view, { table, id, act: act.id }) : undefined
      const where = { table: table.name, id, ...whereIs(act), ...(known && { reference: known }) }
      if (act.state === 'gone, but it left traces') {
        left ??= { act: act.id, reference: known }
        return
      }
      const words = act.state === 'there' ? WORDS[trouble].replace('%s', act.id) : 'is there, but no act wrote it'
      problems.add(trouble, where, `${table.name} ${id}${placed(where)} ${words}.`)
    },

    act: async (act, derived, rows) => {
      const { committed = null, entered = null } = act.commitment ?? {}
      const where = whereIs(act)
      if (act.state === 'never there') return
      if (act.state === 'gone, but it left traces') {
        const reference = left?.act === act.id ? left.reference : undefined
        const named = { ...where, ...(reference && { reference }) }
        const still =
          rows === 0 ? '' : ` ${rows} ${rows === 1 ? 'row that it wrote is' : 'rows that it wrote are'} still there.`
        problems.add('act gone', named, `Act ${act.id}${placed(named)} is gone.${still}`)
        return
      }
      if (committed === null) {
        problems.add('commitment gone', where, `The commitment of act ${act.id}${placed(where)} is gone.`)
      }
      const signed = entered ?? committed
      const agrees = signed !== null && derived !== undefined && signed.equals(derived)
      if (committed && entered && !committed.equals(entered)) {
        const how = agrees
          ? 'has another commitment than the one that its entry holds'
          : 'was changed, and so was its commitment: its entry holds another'
        await changed(act, how)
      } else if (signed !== null && !agrees) await changed(act, 'was changed, or what it says that it wrote was')
    },
  }
}

function whereIs({ id, commitment }: MetAct): Where {
  return { act: id, ...(commitment?.entry != null && { entry: Number(commitment.entry) }) }
}

function placed({ reference, entry }: Where): string {
  const parts = [
    ...(reference === undefined ? [] : [`of ${reference.slice(0, 4)}-${reference.slice(4)}`]),
    ...(entry === undefined ? [] : [`entry ${entry}`]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
