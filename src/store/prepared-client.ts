import { createHash } from 'node:crypto'
import pg from 'pg'

/** Statements that one connection keeps prepared: each takes memory on the server for as long as the connection lives. */
const MOST = 400

type Query = (text: unknown, values?: unknown, done?: unknown) => unknown

/**
 * A connection that has the server parse and plan a statement once. Under row-level security, planning is most of what a
 * small statement costs. The text of a statement is its name, so the same words are the same statement everywhere.
 */
export class PreparedClient extends pg.Client {
  readonly #seen = new Map<string, string>()

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const query: Query = (...asked) => Reflect.apply(pg.Client.prototype.query, this, asked)
    const prepared: Query = (text, values, done) => {
      const name =
        typeof text === 'string' && Array.isArray(values) && values.length > 0 && done === undefined
          ? this.#nameOf(text)
          : undefined

      return name === undefined ? query(text, values, done) : query({ name, text, values })
    }
    this.query = prepared as typeof this.query
  }

  /** The name of a statement that came before; one that is new here gets its own and is not prepared yet. */
  #nameOf(text: string): string | undefined {
    const known = this.#seen.get(text)
    if (known === undefined && this.#seen.size < MOST)
      this.#seen.set(text, createHash('sha256').update(text).digest('base64url'))

    return known
  }
}
