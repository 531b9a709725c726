/** What a page of the portal may load and do: only what comes from here, and nothing is ever sent anywhere. */
export function contentSecurityPolicy(secure: boolean): Record<string, readonly string[] | null> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    // On plain http, as on a machine of one's own, this would send every link to a port that nobody answers.
    'upgrade-insecure-requests': secure ? [] : null,
  }
}
