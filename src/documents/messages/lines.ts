/** The lines of a text, however they end. A line end at the end of the text begins no further line. */
export function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()

  return lines
}
