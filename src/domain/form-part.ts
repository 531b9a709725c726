/** What is wrong with something that was read as data, and where in it: `sections.0.questions.2.answer`. The words quote nothing of it. */
export type FormFault = { readonly at: string; readonly say: string }

/** A group of named parts, of which nothing is known yet. */
export type Found = Readonly<Record<string, unknown>>

/**
 * Reads parts of data that nobody has checked. What is wrong is noted, the first first, and something harmless stands in for
 * it, so that whoever reads on need not ask at every step.
 */
export class PartReader {
  readonly #faults: FormFault[] = []

  /** The first thing that was wrong; none where everything was as it must be. */
  get fault(): FormFault | undefined {
    return this.#faults[0]
  }

  /** Note what is wrong, and where. */
  wrong(at: string, say: string): void {
    this.#faults.push({ at, say })
  }

  /** A group, with no part but these. */
  group(read: unknown, at: string, names: readonly string[]): Found {
    if (typeof read !== 'object' || read === null || Array.isArray(read)) {
      this.wrong(at, 'a group in { } is wanted here')
      return {}
    }
    const other = Object.keys(read).find((name) => !names.includes(name))
    if (other !== undefined) this.wrong(partOf(at, other), `only these are known here: ${names.join(', ')}`)

    return read as Found
  }

  /** A list of at least so many. */
  list(read: unknown, at: string, atLeast = 1): readonly unknown[] {
    const found: readonly unknown[] = Array.isArray(read) ? read : []
    if (!Array.isArray(read)) this.wrong(at, 'a list in [ ] is wanted here')
    else if (found.length < atLeast || found.length > 200)
      this.wrong(at, `this list needs at least ${atLeast} and at most 200`)

    return found.slice(0, 200)
  }

  /** Words of at most 400 characters, without spaces around them. */
  text(read: unknown, at: string): string {
    if (typeof read !== 'string' || read.trim().length === 0) {
      this.wrong(at, 'words are wanted here')
      return ''
    }
    if (read.length > 400) this.wrong(at, 'at most 400 characters')

    return read.trim()
  }

  /** An id: small letters, digits and strokes. */
  id(read: unknown, at: string): string {
    const id = this.text(read, at)
    if (id !== '' && !/^[a-z][a-z0-9-]{2,40}$/.test(id))
      this.wrong(at, 'an id is 3 to 41 small letters, digits and strokes, a letter first')

    return id
  }

  /** A whole number up to 100,000. */
  whole(read: unknown, at: string, least: number): number {
    if (typeof read === 'number' && Number.isInteger(read) && read >= least && read <= 100_000) return read
    this.wrong(at, `a whole number from ${least} to 100,000 is wanted here`)

    return least
  }

  /** One of these words; the first of them stands in where it is none. */
  word<const Words extends readonly [string, ...string[]]>(read: unknown, at: string, words: Words): Words[number] {
    const known = words.find((each) => each === read)
    if (known === undefined) this.wrong(at, `one of these is wanted here: ${words.join(', ')}`)

    return known ?? words[0]
  }
}

/** The place of a part within a whole. */
export function partOf(whole: string, part: string): string {
  return whole === '' ? part : `${whole}.${part}`
}
