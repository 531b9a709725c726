import { insertClientCode, latestClientCode } from '../../store/client-code.ts'
import type { Store } from '../../store/database.ts'
import { actingAs } from '../acting.ts'

/**
 * Write down which code browsers are given from now on, before anyone is given it; nothing where it is the same as before.
 * A change made for one person alone would then be missing from the ledger, or stand there for everyone to see.
 */
export async function publishClientCode(
  store: Store,
  operator: string,
  code: { readonly digest: string; readonly files: number },
): Promise<'recorded' | 'as before'> {
  if ((await latestClientCode(store))?.digest === code.digest) return 'as before'
  const acting = actingAs(store, operator)
  await acting.once('publish client code', { kind: 'installation' }, (tx) =>
    insertClientCode(tx, { id: acting.newId<'ClientCode'>(), digest: code.digest, files: code.files }),
  )
  return 'recorded'
}
