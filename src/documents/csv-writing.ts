/**
 * One row as CSV, with its line end (RFC 4180).
 *
 * A cell that a spreadsheet would run as a formula is given an apostrophe in front: whoever filled in a complaint form
 * could otherwise run something on the computer of the officer who opens the download.
 *
 * @see OWASP, CSV Injection
 */
export function writeCsvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

/** A whole file in pieces: the mark by which Excel knows UTF-8, the header, the rows. */
export async function* writeCsv(
  header: readonly string[],
  rows: AsyncIterable<readonly (string | number)[]> | Iterable<readonly (string | number)[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${writeCsvRow(header)}`
  for await (const row of rows) yield writeCsvRow(row)
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell

  return /[",\r\n;\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
