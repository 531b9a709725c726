/** A line every few seconds about the part under way, and none for what is done sooner. */
export function sayPart(complain: (line: string) => void): (part: string, rows: number, bytes?: number) => void {
  let said = performance.now()
  return (part, rows, bytes) => {
    const now = performance.now()
    if (now - said < 3000) return
    said = now
    const size = bytes === undefined ? '' : `, ${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB`
    complain(`${part}: ${rows.toLocaleString('en-GB')} rows so far${size}`)
  }
}

/** Do work that Ctrl-C stops. What it had begun is taken away again by the work itself. */
export async function stoppable(
  complain: (line: string) => void,
  interrupted: number,
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  try {
    return await work(stopping.signal)
  } catch (error) {
    if (!stopping.signal.aborted) throw error
    complain('stopped. Nothing was kept.')
    return interrupted
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  }
}
