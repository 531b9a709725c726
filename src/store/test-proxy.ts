import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/** A stretch of network between a program and its database, which a specification may cut where it likes. */
export type Passage = {
  /** The same role and database, reached through here. */
  readonly address: (direct: string) => string
  /** End every connection, and let none through until `mend`. */
  readonly cut: () => void
  readonly mend: () => void
  /** What becomes of the commit after so many others: it arrives and its answer is lost, or it does not arrive. */
  readonly atCommit: (fate: Fate, after?: number) => void
  readonly close: () => Promise<void>
}

/** `held`: the program's end is cut and the database's is not, until half a second later. */
type Fate = 'answer lost' | 'order lost' | 'order held'

/** Only what every client sends as text: the order itself, and nothing of what is in the transaction. */
const COMMIT = 'commit\0'
const HELD_FOR = 500

/** A proxy before the server behind this address, which may be a socket in a folder. */
export async function proxyBefore(direct: string): Promise<Passage> {
  const url = new URL(direct)
  const folder = url.searchParams.get('host')
  const target = folder
    ? { path: join(folder, '.s.PGSQL.5432') }
    : { host: url.hostname, port: Number(url.port || 5432) }
  const open = new Set<Socket>()
  let state: 'whole' | 'cut' = 'whole'
  let next: { readonly fate: Fate; after: number } | undefined

  const fateOf = (piece: Buffer): Fate | undefined => {
    if (!next || !piece.includes(COMMIT)) return undefined
    next.after -= 1
    if (next.after >= 0) return undefined
    const { fate } = next
    next = undefined
    return fate
  }
  const server = createServer((client) => {
    if (state === 'cut') return client.destroy()
    const database = connect(target)
    for (const socket of [client, database]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => open.delete(socket))
    }
    client.on('close', () => database.end())
    database.on('close', () => client.destroy())
    database.on('data', (piece) => client.write(piece))
    client.on('data', (piece: Buffer) => {
      const fate = fateOf(piece)
      if (fate === 'order held') client.removeAllListeners('close')
      if (fate !== 'order lost' && fate !== 'order held') database.write(piece)
      if (fate === undefined) return
      if (fate === 'order held') setTimeout(() => database.destroy(), HELD_FOR)
      client.destroy()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }

  return {
    address: (role) => {
      const through = new URL(role)
      through.hostname = '127.0.0.1'
      through.port = String(port)
      through.searchParams.delete('host')
      return through.href
    },
    cut: () => {
      state = 'cut'
      for (const socket of open) socket.destroy()
    },
    mend: () => {
      state = 'whole'
    },
    atCommit: (fate, after = 0) => {
      next = { fate, after }
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
