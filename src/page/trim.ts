import nunjucks from 'nunjucks'

const { SafeString } = nunjucks.runtime as unknown as { SafeString: new (text: string) => string }

/**
 * Nunjucks trims with a regular expression that looks at every space twice; the official components trim at every
 * turn, so it took four fifths of the time of a page. String.prototype.trim gives the same characters.
 */
export function trim(value: unknown): unknown {
  if (value instanceof SafeString) return new SafeString(String(value).trim())
  return value === undefined || value === null ? '' : String(value).trim()
}
