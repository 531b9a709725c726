/** The build of a value without its content: digits as 9, letters as a, runs as one. "CO/00417/19" is "a/9/9". */
export function shapeOf(value: string): string {
  return value
    .slice(0, 60)
    .replace(/\d+/g, '9')
    .replace(/\p{L}+/gu, 'a')
    .replace(/\s+/g, ' ')
    .replace(/(a )+a/g, 'a')
    .toWellFormed()
}

/** Text that somebody composed rather than chose from a list: long on average, and hardly ever the same twice. */
export function isProse(column: { readonly letters: number; readonly rows: number; readonly values: number }): boolean {
  return column.rows > 0 && column.letters / column.rows > 60 && column.values > column.rows / 2
}
