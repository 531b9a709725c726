/** What a check saw, in a line, and each fault it found, in a line. No fault is a pass. */
export type Report = { readonly seen: string; readonly faults: readonly string[] }

export function finding(seen: string, faults: readonly string[]): Report {
  return { seen, faults }
}
