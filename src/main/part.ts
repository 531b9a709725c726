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

/**
 * The settings of this part, once whoever started it knows them. A part is started before the database is up, so that it has
 * read its modules by then; settings come over the channel and never stand in the process's arguments.
 */
export async function told(): Promise<(name: string) => string> {
  process.once('disconnect', () => process.exit(0))
  const settings = await new Promise<Readonly<Record<string, string>>>((done) => process.once('message', done))
  process.removeAllListeners('disconnect')
  return (name) => {
    const value = settings[name]
    if (value === undefined) throw new Error(`${name} is not given: parts are started by npm start`)
    return value
  }
}
