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
  try {
    const value: unknown = JSON.parse(text)
    const lines = scanner.lines()
    return {
      ok: true,
      value,
      lineOf: (part) => {
        const steps = part.split('.')
        while (steps.length > 0 && !lines.has(steps.join('.'))) steps.pop()
        return lines.get(steps.join('.')) ?? 1
      },
    }
  } catch (error) {
    const at = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined
    return { ok: false, line: at === undefined ? text.split('\n').length : lineAt(text, Number(at)) }
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** Walks a text that is known to be JSON. */
class Scanner {
  readonly #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  lines(): ReadonlyMap<string, number> {
    const found = new Map<string, number>()
    this.#value('', found)
    return found
  }

  #value(path: string, found: Map<string, number>): void {
    this.#space()
    if (!found.has(path)) found.set(path, this.#line)
    const first = this.#text[this.#at]
    if (first === '{') this.#members(path, found, '}')
    else if (first === '[') this.#members(path, found, ']')
    else if (first === '"') this.#string()
    else this.#word()
  }

  #word(): void {
    while (this.#at < this.#text.length && !/[\s,\]}]/.test(this.#text[this.#at] ?? '')) this.#at += 1
  }

  #members(path: string, found: Map<string, number>, end: '}' | ']'): void {
    this.#at += 1
    for (let count = 0; ; count++) {
      this.#space()
      if (this.#text[this.#at] === end) break
      if (this.#text[this.#at] === ',') {
        this.#at += 1
        this.#space()
      }
      const line = this.#line
      const name = end === '}' ? this.#name() : String(count)
      const part = path === '' ? name : `${path}.${name}`
      found.set(part, line)
      this.#value(part, found)
    }
    this.#at += 1
  }

  #name(): string {
    const name = this.#string()
    this.#space()
    this.#at += 1
    return name
  }

  #string(): string {
    const from = this.#at
    this.#at += 1
    while (this.#text[this.#at] !== '"') this.#at += this.#text[this.#at] === '\\' ? 2 : 1
    this.#at += 1
    return JSON.parse(this.#text.slice(from, this.#at)) as string
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) {
      if (this.#text[this.#at] === '\n') this.#line += 1
      this.#at += 1
    }
  }
}
