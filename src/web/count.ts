const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const figures = new Intl.NumberFormat('en-GB')

/** “One thing”, “two things”, “12 things”: a number in a sentence. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${SMALL[count] ?? figures.format(count)} ${count === 1 ? one : many}`
}

/** “58,129”. */
export function figure(count: number): string {
  return figures.format(count)
}
