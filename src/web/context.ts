import type { FastifyRequest } from 'fastify'
import type { Acting } from '../actions/acting.ts'
import type { PublishedLedger } from '../actions/public/published-ledger.ts'
import type { DemonstrationPersonView } from '../actions/session/list-demonstration-people.ts'

/** What the features are given by the program that puts them together. Records are reached by acting, and by nothing else. */
export type Context = {
  /** The signed-in person, about to act. */
  readonly acting: (request: FastifyRequest) => Acting
  /** Whom one may sign in as: nobody but on a demonstration. */
  readonly demonstrationPeople: () => Promise<readonly DemonstrationPersonView[]>
  /** What the calendar of a secret shows: asked by programs that cannot sign in. */
  readonly calendar: (secret: string) => Promise<string | undefined>
  readonly ledger: PublishedLedger
  /** Where the files of imports are kept. */
  readonly data: string
}
