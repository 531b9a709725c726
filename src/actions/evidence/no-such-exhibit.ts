import type { ActName } from '../../domain/permission.ts'
import { NotPermitted } from '../not-permitted.ts'

/** An exhibit, a file or a copy that is not there is answered like a page that never was. */
export const NO_SUCH_EXHIBIT = 'permission/no-such-exhibit'

export function noSuchExhibit(act: ActName): NotPermitted {
  return new NotPermitted({ act, upon: 'matter', rule: NO_SUCH_EXHIBIT })
}
