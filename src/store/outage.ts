import { Trouble } from './trouble.ts'

/** What keeps the database from recording anything just now; neither is the fault of what was asked. */
export type Outage = 'no connection' | 'no room'

/** Of the connection itself, and of a server that ends, starts, or has none to give. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
])
const SERVER_AWAY = /^(08...|57P0[1-5]|53300)$/
/** The driver gives no code where the connection ends under it. Its words hold nothing that a person typed. */
const CONNECTION_ENDED = /^Connection terminated|not queryable|^timeout (exceeded|expired)|^Connection ended/
/** The disk of the database is full, or the one that a file of ours lies on. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** Whether an error says that the database cannot be reached or has no room; undefined where it says something else. */
export function outageIn(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof Trouble) return outageIn(error.cause)
  const { code = '', syscall } = error as { code?: string; syscall?: string }
  if (FULL.has(code)) return 'no room'
  // The socket of a server that does not run is a file that is not there.
  if (UNREACHED.has(code) || SERVER_AWAY.test(code) || (syscall === 'connect' && code === 'ENOENT'))
    return 'no connection'

  return CONNECTION_ENDED.test(error.message) ? 'no connection' : undefined
}
