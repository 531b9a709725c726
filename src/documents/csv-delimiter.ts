import { RowCutter } from './csv-rows.ts'

/** What may stand between two cells. */
export type Delimiter = ',' | ';' | '\t' | '|'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/**
 * What stands between the cells: the sign that cuts most of the first rows into as many cells as the header has, and of
 * those the one that cuts them into most. A file of one column has none, and is read with commas.
 *
 * @param sample the first of the text; its last row may be cut off
 */
export function detectDelimiter(sample: string): Delimiter {
  const best = DELIMITERS.map((delimiter) => ({ delimiter, ...howWellItCuts(sample, delimiter) }))
    .filter((tried) => tried.width > 1)
    .sort((a, b) => b.alike - a.alike || b.width - a.width)[0]

  return best?.delimiter ?? ','
}

function howWellItCuts(sample: string, delimiter: Delimiter): { readonly width: number; readonly alike: number } {
  const [header, ...rows] = new RowCutter(delimiter).cut(`${sample.slice(0, SAMPLE)}\n`)
  const width = header?.cells.length ?? 0
  const whole = rows.slice(0, -1)
  const alike = whole.length === 0 ? 1 : whole.filter((row) => row.cells.length === width).length / whole.length

  return { width, alike: Math.round(alike * 10) }
}

const SAMPLE = 65_536
