import type { Standing } from '../../domain/permission.ts'
import type { Acting } from '../acting.ts'
import { NotPermitted } from '../not-permitted.ts'
import { uponMatter } from '../upon.ts'
import { readStatement, type StatementView } from './read-statement.ts'

/** Open one statement with her words. It is an act, so that she can ask who has read it. */
export async function openStatement(
  acting: Acting,
  asked: { readonly matter: string; readonly number: number },
): Promise<StatementView> {
  let standing: Standing = { roles: [] }
  const opened = await acting.once(
    (found) => {
      standing = found
      return 'open statement'
    },
    uponMatter(asked.matter),
    async (tx, witness, id) => {
      const read = await readStatement(tx, id, asked.number, standing)
      if (!read) witness.refuses('permission/no-such-statement')
      else witness.shows(read.ids)

      return read?.view
    },
  )
  if (!opened) throw new NotPermitted({ act: 'open statement', upon: 'matter', rule: 'permission/no-such-statement' })

  return opened
}
