import { connect, type Socket } from 'node:net'
import type { Scan, Verdict } from '../actions/evidence/scan.ts'

/** Where clamd listens: `unix:/run/clamav/clamd.ctl`, or `tcp://127.0.0.1:3310`. */
export type ClamdAt = string

const PATIENCE = 120_000
const PIECE = 262_144

/**
 * Ask clamd about a stream of bytes, by its command INSTREAM: pieces with their length before them, and zero at the end.
 *
 * @see the manual page clamd(8), INSTREAM
 */
export function scanWithClamd(at: ClamdAt): Scan {
  return async (bytes) => {
    const socket = opened(at)
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('clamd did not answer in time')))
    const answer = answered(socket)
    // The answer may come, and the line be closed, while bytes are still being sent: what it says counts, not that.
    answer.catch(() => undefined)
    try {
      await sent(socket, Buffer.from('zINSTREAM\0'))
      for await (const piece of bytes)
        for (let from = 0; from < piece.length; from += PIECE) {
          const part = piece.subarray(from, from + PIECE)
          const length = Buffer.alloc(4)
          length.writeUInt32BE(part.length)
          await sent(socket, length)
          await sent(socket, part)
        }
      await sent(socket, Buffer.alloc(4))
    } catch {
      // Read below.
    }
    try {
      return verdictOf(await answer)
    } finally {
      socket.destroy()
    }
  }
}

function opened(at: ClamdAt): Socket {
  if (at.startsWith('unix:')) return connect(at.slice('unix:'.length))
  const { hostname, port } = new URL(at)

  return connect(Number(port || 3310), hostname)
}

function sent(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    if (socket.destroyed) return fail(new Error('clamd closed the line'))
    socket.write(bytes, (error) => (error ? fail(error) : done()))
  })
}

function answered(socket: Socket): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    socket.on('data', (piece) => {
      said += piece.toString('latin1')
      if (said.includes('\0')) done(said)
    })
    socket.once('error', fail)
    socket.once('close', () => (said === '' ? fail(new Error('clamd closed the line')) : done(said)))
  })
}

function verdictOf(said: string): Verdict {
  const line = said.replaceAll('\0', '').trim()
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1]
  if (found !== undefined) return { kind: 'infected', found: found.slice(0, 200) }

  return line === 'stream: OK' ? { kind: 'clean' } : { kind: 'not scanned', because: line.slice(0, 200) || 'no answer' }
}
