/** Somebody who signs in, by the name that pages show. */
export type Named = { readonly id: string; readonly name: string }

/** Letters after a name, which say nothing of who it is. */
const HONOURS = ['qpm', 'kpm', 'obe', 'mbe', 'cbe', 'kc', 'qc']

/**
 * Given and family name in small letters, without accents, the rank before them and honours after them, so that one person is
 * known under either; “Lane, Rufus” is Rufus Lane.
 */
export function bareName(name: string): string {
  return wordsOf(name).slice(-2).join(' ')
}

/**
 * Who among these people a name can mean, by id: those who bear the whole of it, with the rank, and where nobody does those who
 * bear given and family name. Several where two people bear the same; none where nobody does.
 */
export function whoIsNamed(name: string, people: readonly Named[]): readonly string[] {
  const whole = wordsOf(name).join(' ')
  const exactly = people.filter((each) => wordsOf(each.name).join(' ') === whole)
  const found = exactly.length > 0 ? exactly : people.filter((each) => bareName(each.name) === bareName(name))

  return found.map(({ id }) => id)
}

function wordsOf(name: string): readonly string[] {
  const [family = '', given] = name.split(',')
  const words = (given === undefined || HONOURS.includes(plain(given)) ? family : `${given} ${family}`)
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '')
  const honours = words.findLastIndex((word) => !HONOURS.includes(word)) + 1

  return words.slice(0, honours)
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}'-]/gu, '')
}
