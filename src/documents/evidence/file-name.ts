/** A name that can be shown, and what had to be taken out of it. */
export type NeutralName = { readonly name: string; readonly notices: readonly NameNotice[] }

export type NameNotice =
  | 'had a path'
  | 'had signs that turn text round'
  | 'had control characters'
  | 'was long'
  | 'was empty'

/** Marks that make letters after them run the other way: `annexe‮fdp.exe` is shown as if it ended in `pdf`. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g
const LONGEST = 120

/**
 * The name of a file as it may be shown: no path, no sign that turns text round, no control character. Each one taken out
 * leaves a visible �, and what was done is said.
 */
export function neutralName(given: string): NeutralName {
  const notices: NameNotice[] = []
  let name = given
  const replaced = (pattern: RegExp, notice: NameNotice) => {
    const after = name.replaceAll(pattern, '�')
    if (after !== name) notices.push(notice)
    name = after
  }
  replaced(TURNING, 'had signs that turn text round')
  replaced(CONTROLS, 'had control characters')
  const last = name.split(/[/\\]/).at(-1) ?? ''
  if (last !== name || /^\.+$/.test(last)) notices.push('had a path')
  name = last.replace(/^\.+$/, '').trim()
  const letters = [...name]
  if (letters.length > LONGEST) {
    notices.push('was long')
    name = letters.slice(-LONGEST).join('')
  }
  if (name === '') return { name: 'unnamed', notices: [...notices, 'was empty'] }

  return { name, notices }
}

/** The ending of a name in small letters, without its dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}
