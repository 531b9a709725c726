import { createHash } from 'node:crypto'
import pg from 'pg'

/** Statements that one connection keeps prepared: each takes memory on the server for as long as the connection lives. */
const MOST = 400

/** A statement is worth preparing once it has come this often. */
const OFTEN = 2

type Query = (text: unknown, values?: unknown, done?: unknown) => unknown

/**
 * A connection that has the server parse and plan a statement once. Under row-level security, planning is most of what a
 * small statement costs. The text of a statement is its name, so the same words are the same statement everywhere.
 */
export class PreparedClient extends pg.Client {
  readonly #seen = new Map<string, number>()

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const query: Query = (...asked) => Reflect.apply(pg.Client.prototype.query, this, asked)
    const prepared: Query = (text, values, done) =>
      typeof text === 'string' &&
      Array.isArray(values) &&
      values.length > 0 &&
      done === undefined &&
      this.#isOften(text)
        ? query({ name: nameOf(text), text, values })
        : query(text, values, done)
    this.query = prepared as typeof this.query
  }

  #isOften(text: string): boolean {
    const times = (this.#seen.get(text) ?? 0) + 1
    if (times === 1 && this.#seen.size >= MOST) return false
    this.#seen.set(text, times)

    return times >= OFTEN
  }
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
