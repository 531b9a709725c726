import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EvidenceBytes, TooLarge } from './evidence-bytes.ts'
import { evidenceOnDisk } from './evidence-disk.ts'
import { evidenceInObjectStore } from './evidence-s3.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-bytes-'))
const objects = new Map<string, Buffer>()
const parts = new Map<string, Map<number, Buffer>>()
let server: Server
let store: EvidenceBytes

/** As much of the S3 protocol as is used: put, get with a range, head, and uploads in parts. Signatures are there, not checked. */
beforeAll(async () => {
  server = createServer(async (request, reply) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x')
    const upload = searchParams.get('uploadId')
    const say = (code: number, text: string | Buffer = '', headers = {}) =>
      reply.writeHead(code, { etag: '"e"', ...headers }).end(text)
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) return say(403)
    if (request.method === 'POST' && searchParams.has('uploads')) {
      parts.set('u1', new Map())
      return say(200, '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>')
    }
    if (request.method === 'PUT' && upload) {
      parts.get(upload)?.set(Number(searchParams.get('partNumber')), body)
      return say(200)
    }
    if (request.method === 'POST' && upload) {
      const whole = [...(parts.get(upload) ?? [])].sort(([a], [b]) => a - b).map(([, part]) => part)
      objects.set(pathname, Buffer.concat(whole))
      return say(200, '<CompleteMultipartUploadResult><ETag>"e"</ETag></CompleteMultipartUploadResult>')
    }
    if (request.method === 'PUT') {
      objects.set(pathname, body)
      return say(200)
    }
    const found = objects.get(pathname)
    if (!found) return say(404, '<Error><Code>NoSuchKey</Code></Error>')
    if (request.method === 'HEAD') return say(200, '', { 'content-length': found.length })
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    return range ? say(206, found.subarray(Number(range[1]), Number(range[2]) + 1)) : say(200, found)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  store = evidenceInObjectStore(join(folder, 'spool'), {
    endpoint: `http://127.0.0.1:${port}/bucket`,
    region: 'auto',
    keyId: 'key',
    secret: 'secret',
  })
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000)
}
async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return Buffer.concat(pieces)
}
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

for (const [where, of, size] of [
  ['on disk', () => evidenceOnDisk(join(folder, 'data')), 300_000],
  ['in an object store', () => store, 300_000],
  ['in an object store, sent in parts', () => store, 20_000_000],
] as const)
  describe(`bytes kept ${where}`, () => {
    it('come back as they went, whole and in part, under their digest', async () => {
      const bytes = new Uint8Array(size).map((_, at) => (at * 7) % 251)
      const arrived = await of().receive(inPieces(bytes), size)
      expect([arrived.digest, arrived.bytes]).toEqual([digestOf(bytes), size])
      await arrived.keep()
      expect((await whole(of().stream(arrived.digest))).equals(Buffer.from(bytes))).toBe(true)
      expect([...(await of().read(arrived.digest, 1000, 1010))]).toEqual([...bytes.subarray(1000, 1010)])
    })
  })

describe('bytes on disk', () => {
  const disk = evidenceOnDisk(join(folder, 'data'))
  const left = () => readdirSync(join(folder, 'data', 'evidence'))

  it('that are too many, or break off, leave nothing behind', async () => {
    const before = left()
    await expect(disk.receive(inPieces(new Uint8Array(200_000)), 100_000)).rejects.toThrow(TooLarge)
    async function* broken() {
      yield new Uint8Array(1000)
      throw new Error('the line broke')
    }
    await expect(disk.receive(broken(), 100_000)).rejects.toThrow('the line broke')
    expect(left()).toEqual(before)
  })

  it('that were kept already are kept once, and cannot be written again', async () => {
    const bytes = new TextEncoder().encode('the same twice')
    for (let time = 0; time < 2; time++) await (await disk.receive(inPieces(bytes), 1000)).keep()
    expect(left().filter((name) => name === digestOf(bytes))).toHaveLength(1)
    expect(statSync(join(folder, 'data', 'evidence', digestOf(bytes))).mode & 0o222).toBe(0)
  })

  it('are reached by a digest and by nothing that could be a path', async () => {
    await expect(disk.read('../secrets', 0, 10)).rejects.toThrow(RangeError)
  })
})
