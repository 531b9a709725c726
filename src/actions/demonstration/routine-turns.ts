/** The days on which something comes round, counted back from the last one. */
export function turns(from: number, last: number, every: number): readonly number[] {
  const days: number[] = []
  for (let ago = last; ago < from; ago += every) days.unshift(ago)

  return days
}
