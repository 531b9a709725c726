/** A text that is JSON, with the line on which each part of it begins; or the line on which it stops being one. */
export type JsonLines =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (part: string) => number }
  | { readonly ok: false; readonly line: number }

/**
 * Read JSON and remember on which line each part begins, so that whoever is told what is wrong with a file is told where.
 *
 * @param text the file
 * @returns the value, and for a part such as `sections.0.heading` its line, or that of the nearest whole that has one
 */
export function readJsonLines(text: string): JsonLines {
  const scanner = new Scanner(text)
  const lines = scanner.lines()
  if (scanner.fault !== undefined) return { ok: false, line: scanner.fault }

  return {
    ok: true,
    value: JSON.parse(text) as unknown,
    lineOf: (part) => {
      const steps = part.split('.')
      while (steps.length > 0 && !lines.has(steps.join('.'))) steps.pop()
      return lines.get(steps.join('.')) ?? 1
    },
  }
}

const SPACE = /[ \t\r\n]*/y
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows no control character within a string.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

/** Deeper than this no form is written; a text that is would only be to exhaust whoever reads it. */
const DEEPEST = 100

/** Walks a text and stops where it is no longer JSON. */
class Scanner {
  readonly #text: string
  #at = 0
  #line = 1
  #fault: number | undefined

  constructor(text: string) {
    this.#text = text
  }

  get fault(): number | undefined {
    return this.#fault
  }

  lines(): ReadonlyMap<string, number> {
    const found = new Map<string, number>()
    this.#value('', found, 0)
    this.#space()
    if (this.#at < this.#text.length) this.#stop()
    return found
  }

  #value(path: string, found: Map<string, number>, depth: number): void {
    this.#space()
    if (!found.has(path)) found.set(path, this.#line)
    const first = this.#text[this.#at]
    if (depth > DEEPEST) this.#stop()
    else if (first === '{') this.#members(path, found, '}', depth)
    else if (first === '[') this.#members(path, found, ']', depth)
    else if (this.#take(first === '"' ? STRING : WORD) === undefined) this.#stop()
  }

  #members(path: string, found: Map<string, number>, end: '}' | ']', depth: number): void {
    this.#at += 1
    this.#space()
    if (this.#text[this.#at] !== end)
      for (let count = 0; this.#fault === undefined; count++) {
        this.#space()
        const line = this.#line
        const name = end === '}' ? this.#name() : String(count)
        const part = path === '' ? name : `${path}.${name}`
        if (!found.has(part)) found.set(part, line)
        this.#value(part, found, depth + 1)
        this.#space()
        if (this.#text[this.#at] !== ',') break
        this.#at += 1
      }
    if (this.#text[this.#at] === end) this.#at += 1
    else this.#stop()
  }

  #name(): string {
    const name = this.#take(STRING)
    this.#space()
    if (name === undefined || this.#text[this.#at] !== ':') {
      this.#stop()
      return ''
    }
    this.#at += 1
    return JSON.parse(name) as string
  }

  /** The first fault is the one that is told. */
  #stop(): void {
    this.#fault ??= this.#line
  }

  #space(): void {
    this.#line += (this.#take(SPACE) ?? '').split('\n').length - 1
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.#text)?.[0]
    this.#at += taken?.length ?? 0
    return taken
  }
}
