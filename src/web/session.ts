import type { StaffRole } from '../domain/act-rule.ts'

/**
 * Who is signed in, as far as a page needs to know: what the header prints, and what the navigation offers. What
 * the person may do is decided by each act, on the record, and never from here.
 */
export type SignedIn = {
  readonly person: string
  /** As colleagues say it: `DC Priya Raman`. */
  readonly name: string
  /** The first is the one whose first page opens after signing in. */
  readonly roles: readonly [StaffRole, ...StaffRole[]]
  readonly force: string
  readonly unit: string
}

/**
 * Where sessions are kept, so that one can be ended at once. A token is 256 random bits in base64url; the store
 * keeps only its hash. A session ends after an hour without a request at the earliest: interviews are long.
 */
export type SessionStore = {
  open(person: string): Promise<string>
  /** Whom the token belongs to, counting this as a sign of life; undefined once it has ended or never was. */
  find(token: string): Promise<SignedIn | undefined>
  close(token: string): Promise<void>
}
