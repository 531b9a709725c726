/** The life of a part: ready is told to whoever started it, and it ends when they end or ask. */
export function liveAsPart(stop: () => Promise<void>): void {
  let ending = false
  const end = () => {
    if (ending) return
    ending = true
    stop().finally(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)
  process.send?.({ ready: 'yes' })
}

/** A setting that whoever starts this part always gives. */
export function given(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: parts are started by npm start`)
  return value
}
