/** Which part of a long list is shown, and the links to its neighbours. */
export type Pager = {
  /** `20 of 58,129, newest first`. */
  readonly showing: string
  readonly newer: string | undefined
  readonly older: string | undefined
}

/**
 * A pager over a list that is walked by key, never by page number: rows that arrive meanwhile neither repeat nor
 * hide one, and the millionth page costs as much as the first. The key is a random id or a date, never a name.
 *
 * @param address the list's own, without a query
 * @param keys the keys from which its neighbours start; undefined at either end
 * @param kept parameters that stay the same from page to page
 */
export function pager(
  showing: string,
  address: string,
  keys: { readonly before: string | undefined; readonly after: string | undefined },
  kept: Readonly<Record<string, string>> = {},
): Pager {
  const to = (direction: 'before' | 'after', key: string | undefined): string | undefined =>
    key === undefined ? undefined : `${address}?${new URLSearchParams({ ...kept, [direction]: key })}`

  return { showing, newer: to('before', keys.before), older: to('after', keys.after) }
}
