import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RestoreContext, runRestoreCommand } from '../src/cli/restore.ts'
import { unseal } from '../src/documents/sealed.ts'
import { startEmbedded } from '../src/store/embedded-postgres.ts'
import {
  CANARY,
  command,
  commandTo,
  foundIn,
  keyIn,
  keysOf,
  lookAt,
  makeHouse,
  putKeyBack,
  temporaryNames,
} from './restore-drill.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-drill-'))
chmodSync(folder, 0o755)
const at = (name: string): string => join(folder, name)
let made: Awaited<ReturnType<typeof makeHouse>>
let recipient: string
let before: ReadonlySet<string>

beforeAll(async () => {
  made = await makeHouse(at('house'), { officers: 'few', rows: 300 })
  copyFileSync(at('house/checkpoints/latest'), at('kept.txt'))
  recipient = await keyIn(at('identity'))
  await keyIn(at('stranger'))
  before = temporaryNames()
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened = async (): Promise<Buffer> => {
  const source = async function* () {
    yield readFileSync(at('house.age'))
  }
  const identity = readFileSync(at('identity'), 'utf8').trim()
  const parts: Uint8Array[] = []
  for await (const piece of unseal(source(), identity)) parts.push(piece)
  return gunzipSync(Buffer.concat(parts))
}

/** Whoever refuses a file makes nothing of it. */
const NO_HOUSE: RestoreContext = {
  databaseIsEmpty: async () => undefined,
  within: async () => {
    throw new Error('a house was begun')
  },
}

const restore = (file: string, identity: string, into: string) =>
  command(at('elsewhere'), 'restore', at(file), '--identity', at(identity), '--into', at(into))

describe('a backup', () => {
  it('is written into one sealed file that holds everything but the keys, and shows none of it from outside', async () => {
    const done = await command(at('house'), 'backup', at('house.age'), '--to', recipient)
    expect([done.code, done.words]).toEqual([0, expect.stringMatching(/peak/)])
    expect(done.out).toMatch(/^Backed up [\d,]+ rows into .* sealed to 1 key\./)

    const inside = await opened()
    expect(inside.includes(CANARY), 'the words are inside').toBe(true)
    expect(foundIn(inside, keysOf(at('house')))).toEqual([])
    expect(foundIn(readFileSync(at('house.age')), [CANARY, ...keysOf(at('house'))])).toEqual([])
    expect([...temporaryNames()].filter((name) => !before.has(name) && !/^candour-\d+-/.test(name))).toEqual([])
  }, 120_000)

  it('never overwrites, and says in one line what is wrong', async () => {
    const there = await command(at('house'), 'backup', at('house.age'), '--to', recipient)
    expect([there.code, there.words]).toEqual([1, expect.stringMatching(/^candour: .* is there already\./)])
    const nowhere = await command(at('house'), 'backup', at('no/such/folder.age'), '--to', recipient)
    expect([nowhere.code, nowhere.words]).toEqual([1, expect.stringContaining('cannot be written (ENOENT)')])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part') || name === 'other.age')).toEqual([])
  }, 120_000)
})

describe('a file that is not a whole backup', () => {
  const whole = () => readFileSync(at('house.age'))
  const changed = (): Buffer => {
    const bytes = whole()
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    return bytes
  }
  for (const [name, file, identity, because] of [
    ['with one bit changed', changed, 'identity', 'it is damaged, or was cut off'],
    [
      'cut off in the middle',
      () => whole().subarray(0, whole().length / 2),
      'identity',
      'it is damaged, or was cut off',
    ],
    ['without its last bytes', () => whole().subarray(0, -20), 'identity', 'it is damaged, or was cut off'],
    ['that is empty', () => Buffer.alloc(0), 'identity', 'it is not a sealed file of age'],
    ['of another program', () => Buffer.from('PK and so on\n'), 'identity', 'it is not a sealed file of age'],
    ['sealed to somebody else', whole, 'stranger', 'it is sealed to another key'],
  ] as const)
    it(`${name} is refused, and the folder stays empty`, async () => {
      writeFileSync(at('bad.age'), file())
      const args = [at('bad.age'), '--identity', at(identity), '--into', at('target')]
      await expect(runRestoreCommand(args, NO_HOUSE)).rejects.toThrow(`was not restored: ${because}`)
      expect(readdirSync(at('target'))).toEqual([])
    })
})

describe('a house put back from a backup', () => {
  it('is the same house to whoever signs in, agrees with the old checkpoint, and signs on with the key put back', async () => {
    const done = await restore('house.age', 'identity', 'target')
    expect([done.code, done.words]).toEqual([0, expect.stringMatching(/peak/)])
    expect(done.out).toMatch(/The ledger agrees with the checkpoint over [\d,]+ entries/)
    expect(done.out).toContain('Its signing key is not here.')
    expect(existsSync(at('target/keys'))).toBe(false)

    const signing = await command(at('target'), 'ledger', 'check', '--checkpoint', at('kept.txt'))
    expect([signing.code, signing.out]).toEqual([0, expect.stringContaining('Everything agrees.')])

    await expect(lookAt(at('target'), made, at('kept.txt'))).rejects.toThrow(
      'the ledger’s key is not in the data folder',
    )
    putKeyBack(at('house'), at('target'))
    const found = await lookAt(at('target'), made, at('kept.txt'))
    expect(found.problems).toEqual([])
    expect(found.seen).toEqual(made.seen)
    expect(JSON.stringify(found.seen.account)).toContain(CANARY)
    expect([found.signed, found.entries > 0]).toEqual(['signed', true])
  }, 240_000)

  it('is not put over anything that is there', async () => {
    const again = await restore('house.age', 'identity', 'target')
    expect([again.code, again.words]).toEqual([1, expect.stringMatching(/^candour: .* is not empty\./)])
  }, 120_000)
})

/** Three more programs and a second server: for whoever asks, so that the suite keeps within its ten minutes. */
describe.skipIf(process.env.CANDOUR_FULL_SIZE !== 'yes')(
  'a house whose database is on another server, named by DATABASE_URL',
  () => {
    it('is restored there, only into an empty database, and backed up from there', async () => {
      const server = await startEmbedded(at('remote'), ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])
      try {
        const remote = { DATABASE_URL: `postgresql://postgres@localhost/postgres?host=${server.socket}` }
        const restored = (into: string) =>
          commandTo(
            remote,
            at('elsewhere'),
            'restore',
            at('house.age'),
            '--identity',
            at('identity'),
            '--into',
            at(into),
          )
        const first = await restored('near')
        expect([first.code, first.out]).toEqual([0, expect.stringContaining('The ledger agrees')])
        expect(existsSync(at('near/postgres'))).toBe(false)
        const second = await restored('nearer')
        expect([second.code, second.words]).toEqual([1, expect.stringContaining('holds a Candour already')])
        expect(existsSync(at('nearer')) ? readdirSync(at('nearer')) : []).toEqual([])

        const copied = await commandTo(remote, at('near'), 'backup', at('again.age'), '--to', recipient)
        expect([copied.code, copied.out]).toEqual([0, expect.stringContaining('Backed up')])
      } finally {
        await server.stop()
      }
    }, 240_000)
  },
)
