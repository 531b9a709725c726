import { join } from 'node:path'
import { S3mini } from 's3mini'
import { type EvidenceBytes, safeDigest } from './evidence-bytes.ts'
import { spool } from './evidence-disk.ts'

/** An object store that speaks the S3 protocol. `endpoint` ends in the name of the bucket. */
export type ObjectStore = {
  readonly endpoint: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

/** What one request carries, in bytes; S3 wants at least five megabytes in each part but the last. */
const PART = 8 * 1024 * 1024

/**
 * Evidence in an object store, as `evidence/<SHA-256>`. A file comes to the disk first, where it is compared and looked at, and
 * is sent in parts of eight megabytes; the object appears under its name only when the last part was taken.
 */
export function evidenceInObjectStore(data: string, { endpoint, region, keyId, secret }: ObjectStore): EvidenceBytes {
  const store = new S3mini({ endpoint, region, accessKeyId: keyId, secretAccessKey: secret })
  const nameOf = (digest: string) => `evidence/${safeDigest(digest)}`
  const read = async (digest: string, from: number, until: number): Promise<Uint8Array> => {
    if (until <= from) return new Uint8Array()
    const answer = await store.getObjectRaw(nameOf(digest), false, from, until)
    if (!answer.ok) throw new Error(`The object store answered ${answer.status}.`)
    return new Uint8Array(await answer.arrayBuffer()).subarray(0, until - from)
  }

  return {
    where: 'in an object store',
    receive: async (source, largest) => {
      const { path: _, ...arriving } = await spool(join(data, 'evidence'), source, largest)
      return {
        ...arriving,
        keep: async () => {
          const name = nameOf(arriving.digest)
          if ((await store.objectExists(name)) !== true) await send(store, name, arriving)
          await arriving.drop()
        },
      }
    },
    read,
    async *stream(digest) {
      const size = await store.getContentLength(nameOf(digest))
      for (let at = 0; at < size; at += PART) yield await read(digest, at, Math.min(at + PART, size))
    },
  }
}

async function send(
  store: S3mini,
  name: string,
  { bytes, read }: { readonly bytes: number; readonly read: (from: number, until: number) => Promise<Uint8Array> },
): Promise<void> {
  if (bytes <= PART) {
    const answer = await store.putObject(name, await read(0, bytes), 'application/octet-stream')
    if (!answer.ok) throw new Error(`The object store answered ${answer.status}.`)
    return
  }
  const upload = await store.getMultipartUploadId(name, 'application/octet-stream')
  try {
    const parts = []
    for (let at = 0; at < bytes; at += PART)
      parts.push(await store.uploadPart(name, upload, await read(at, Math.min(at + PART, bytes)), parts.length + 1))
    await store.completeMultipartUpload(name, upload, parts)
  } catch (error) {
    await store.abortMultipartUpload(name, upload).catch(() => undefined)
    throw error
  }
}
