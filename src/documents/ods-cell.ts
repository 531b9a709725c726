import { PLAIN, showError, showNumber, wellFormed } from './spreadsheet-number.ts'
import { CELL_LIMIT } from './table-row.ts'
import { attributeOf, type XmlTag } from './xml.ts'

/** The text of a cell as its paragraphs come. Comments and pictures within the cell are not part of it. */
export class OdsText {
  #text = ''
  #paragraphs = 0
  #inParagraph = 0
  #aside = 0

  begin(): void {
    this.#text = ''
    this.#paragraphs = 0
    this.#inParagraph = 0
    this.#aside = 0
  }

  open(name: string, tag: XmlTag): void {
    if (this.#aside > 0 || !name.startsWith('text:')) this.#aside += 1
    else if (name === 'text:p' || name === 'text:h') {
      if (this.#paragraphs > 0) this.#keep('\n')
      this.#paragraphs += 1
      this.#inParagraph += 1
    } else if (name === 'text:s') this.#keep(' '.repeat(Math.min(countOf(attributeOf(tag, 'c')), CELL_LIMIT)))
    else if (name === 'text:tab') this.#keep('\t')
    else if (name === 'text:line-break') this.#keep('\n')
  }

  add(text: string): void {
    if (this.#aside === 0 && this.#inParagraph > 0) this.#keep(text.replace(/[\t\n\r ]+/g, ' '))
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1
    else if (name === 'text:p' || name === 'text:h') this.#inParagraph -= 1
  }

  /** One character longer than a cell can be where it was longer. */
  whole(): string {
    return this.#text
  }

  #keep(text: string): void {
    if (this.#text.length <= CELL_LIMIT) this.#text = (this.#text + text).slice(0, CELL_LIMIT + 1)
  }
}

/** What a cell is, beside its text. */
export type OdsValue = { readonly type: string; readonly value: string | undefined; readonly isError: boolean }

export function odsValue(tag: XmlTag): OdsValue {
  let type = ''
  let isError = false
  let value: string | undefined
  for (const { local, value: said } of Object.values(tag.attributes)) {
    if (local === 'value-type' && said === 'error') isError = true
    else if (local === 'value-type' && type === '') type = said
    else if (VALUES.has(local)) value ??= said
  }

  return { type, value, isError }
}

const VALUES = new Set(['value', 'date-value', 'time-value', 'boolean-value', 'string-value'])

/** A cell as text: its value where it has one, and its text otherwise. */
export function showOds({ type, value, isError }: OdsValue, text: string): string {
  if (isError) return showError(text.trim())
  if (value === undefined) return wellFormed(text)
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return isPadded(value, text) ? text : showNumber(value, PLAIN, 1900)
    case 'date':
      return value.replace('T', ' ')
    case 'time':
      return value.replace(/^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/, '$1:$2:$3')
    case 'boolean':
      return value.toUpperCase()
    default:
      return wellFormed(value)
  }
}

/** A number shown with zeros in front, as references are. */
export function isPadded(value: string | undefined, text: string): boolean {
  return /^0\d{1,30}$/.test(text) && Number(text) === Number(value)
}

/** How often something is repeated: once where nothing, or nothing sensible, is said. */
export function countOf(said: string | undefined): number {
  return said !== undefined && /^[1-9]\d{0,8}$/.test(said) ? Number(said) : 1
}
