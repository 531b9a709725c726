import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scanWithClamd } from './clamd.ts'

/** What scanners agree to find, put together here so that no scanner finds it in this file. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')
const LARGEST = 2_000_000

const folder = mkdtempSync(join(tmpdir(), 'candour-clamd-'))
const socket = join(folder, 'clamd.ctl')
let server: Server

/** Speaks the part of clamd's protocol that is used: zINSTREAM, pieces with their lengths, and an answer that ends in zero. */
beforeAll(async () => {
  server = createServer((line) => {
    line.on('error', () => undefined)
    let all = Buffer.alloc(0)
    line.on('data', (piece: Buffer) => {
      all = Buffer.concat([all, piece])
      const start = 'zINSTREAM\0'
      if (all.length < start.length) return
      if (!all.subarray(0, start.length).equals(Buffer.from(start))) return line.end('UNKNOWN COMMAND\0')
      const pieces: Buffer[] = []
      let at = start.length
      while (at + 4 <= all.length) {
        const length = all.readUInt32BE(at)
        if (length === 0) {
          const found = Buffer.concat(pieces).includes(EICAR)
          return line.end(found ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
        }
        if (at + 4 + length > all.length) return
        pieces.push(all.subarray(at + 4, at + 4 + length))
        at += 4 + length
        if (at > LARGEST) return line.end('INSTREAM size limit exceeded. ERROR\0')
      }
    })
  })
  await new Promise<void>((done) => server.listen(socket, done))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000)
}

describe('clamd', () => {
  const scan = scanWithClamd(`unix:${socket}`)

  it('says of a file in which there is nothing that it is clean', async () => {
    expect(await scan(inPieces(new Uint8Array(500_000)))).toEqual({ kind: 'clean' })
  })
  it('says what it found, wherever in the stream it stands', async () => {
    const bytes = Buffer.concat([new Uint8Array(69_990), Buffer.from(EICAR), new Uint8Array(1000)])
    expect(await scan(inPieces(bytes))).toEqual({ kind: 'infected', found: 'Eicar-Test-Signature' })
  })
  it('that refuses a file for its size gives no verdict', async () => {
    expect((await scan(inPieces(new Uint8Array(LARGEST + 300_000)))).kind).toBe('not scanned')
  })
  it('that is not there throws, so that nothing is taken for clean', async () => {
    await expect(scanWithClamd(`unix:${join(folder, 'nobody')}`)(inPieces(new Uint8Array(10)))).rejects.toThrow()
  })
})
