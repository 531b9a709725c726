import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinEntries } from '../layout.ts'
import { entriesFrom, logKey, logOf, type MemoryLog, origin } from '../memory.ts'
import { checkLog, type Finding, type Report, sentenceOf } from './index.ts'

async function check(log: MemoryLog, checkpoint: string, kept: readonly string[] = []): Promise<Report> {
  const report = await checkLog({ read: log.read, checkpoint, kept, origin, logKey })
  if ('kind' in report) throw new Error(report.kind)
  return report
}

const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind)

const sound = await logOf(100, 156, 44, 400)
const latest = sound.checkpoint()
const keptAt100 = (await logOf(100)).checkpoint()
const keptAt300 = (await logOf(300)).checkpoint()
const kept = [keptAt300, keptAt100]

const flipped = (bytes: Uint8Array | undefined, at: number) =>
  bytes?.map((byte, place) => (place === at ? byte ^ 4 : byte))

/** Rewrites a log so that all its tiles follow from its entries again: what a keeper with a free hand would do. */
async function rewritten(...entries: readonly Uint8Array[]): Promise<MemoryLog> {
  const log = await logOf()
  await log.append(entries)
  return log
}

describe('a log that nobody touched', () => {
  for (const size of [0, 1, 255, 256, 257, 700]) {
    it(`is sound at ${size} entries`, async () => {
      const log = await logOf(size)
      expect(await check(log, log.checkpoint())).toMatchObject({ size, entries: size, roots: 1, findings: [] })
    })
  }

  it('is sound however it grew, and against every checkpoint kept on the way', async () => {
    expect(await check(sound, latest, kept)).toEqual({ size: 700, entries: 700, tiles: 4, roots: 3, findings: [] })
    const steps = fc.array(fc.nat(400), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(steps, async (counts) => {
        const log = await logOf()
        const notes: string[] = []
        for (const count of counts) {
          await log.append(entriesFrom(log.head.size, count))
          notes.push(log.checkpoint())
        }
        expect((await check(log, log.checkpoint(), notes)).findings).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('is sound when partial tiles and bundles have made way for full ones', async () => {
    const log = sound.copy()
    for (const path of log.kept.keys())
      if (/\/00[01]\.p\//.test(path) && !path.startsWith('tile/1')) log.kept.delete(path)
    expect((await check(log, latest, kept)).findings).toEqual([])
  })

  it('hands each entry to the caller, in order', async () => {
    const seen: number[] = []
    const onEntry = (index: number) => void seen.push(index)
    await checkLog({ read: sound.read, checkpoint: latest, kept: [], origin, logKey, onEntry })
    expect(seen).toEqual(Array.from({ length: 700 }, (_, index) => index))
  })
})

describe('every way of tampering is found, and named', () => {
  it('an entry changed in its bundle', async () => {
    const log = sound.copy()
    const entries = entriesFrom(256, 256)
    entries[10] = Uint8Array.of(1)
    log.kept.set('tile/entries/001', joinEntries(entries))
    const { findings } = await check(log, latest, kept)
    expect(findings).toContainEqual({ kind: 'tile differs', path: 'tile/0/001', entries: { start: 266, end: 267 } })
    expect(findings).toContainEqual({ kind: 'tile differs', path: 'tile/1/000.p/2', entries: { start: 256, end: 512 } })
    expect(findings.find(({ kind }) => kind === 'root differs')).toMatchObject({ entries: { start: 100, end: 300 } })
  })

  it('an entry changed and every tile made to fit', async () => {
    const entries = entriesFrom(0, 700)
    entries[266] = Uint8Array.of(1)
    const log = await rewritten(...entries)
    const { findings } = await check(log, latest, kept)
    expect(kinds(findings)).toEqual(['root differs', 'root differs'])
    expect(findings[0]).toMatchObject({
      checkpoint: { kind: 'kept', at: 0 },
      size: 300,
      entries: { start: 100, end: 300 },
    })
    expect(findings[1]).toMatchObject({ checkpoint: { kind: 'latest' }, size: 700, entries: { start: 100, end: 700 } })
  })

  it('an entry changed, every tile made to fit, and the checkpoint signed anew: only a kept one shows it', async () => {
    const entries = entriesFrom(0, 700)
    entries[266] = Uint8Array.of(1)
    const log = await rewritten(...entries)
    expect((await check(log, log.checkpoint())).findings).toEqual([])
    expect(kinds((await check(log, log.checkpoint(), kept)).findings)).toEqual(['root differs'])
  })

  it('a hash changed in a tile', async () => {
    for (const [path, entries] of [
      ['tile/0/000', { start: 2, end: 3 }],
      ['tile/0/002.p/188', { start: 514, end: 515 }],
    ] as const) {
      const log = sound.copy()
      log.kept.set(path, flipped(log.kept.get(path), 64) ?? new Uint8Array())
      expect((await check(log, latest, kept)).findings).toEqual([{ kind: 'tile differs', path, entries }])
    }
    const log = sound.copy()
    log.kept.set('tile/1/000.p/2', flipped(log.kept.get('tile/1/000.p/2'), 32) ?? new Uint8Array())
    const [finding] = (await check(log, latest, kept)).findings
    expect(finding).toEqual({ kind: 'tile differs', path: 'tile/1/000.p/2', entries: { start: 256, end: 512 } })
  })

  it('a tile taken away, or of the wrong length', async () => {
    const log = sound.copy()
    log.kept.delete('tile/0/001')
    log.kept.set('tile/1/000.p/2', new Uint8Array(63))
    expect((await check(log, latest, kept)).findings).toEqual([
      { kind: 'tile missing', path: 'tile/0/001', entries: { start: 256, end: 512 } },
      { kind: 'tile malformed', path: 'tile/1/000.p/2', entries: { start: 0, end: 512 } },
    ])
  })

  it('a bundle taken away: a loss down to what a partial bundle still has, since the leaves still give the root', async () => {
    const log = sound.copy()
    log.kept.delete('tile/entries/001')
    expect((await check(log, latest)).findings).toEqual([
      { kind: 'entries missing', entries: { start: 300, end: 512 }, path: 'tile/entries/001' },
    ])
    log.kept.delete('tile/entries/001.p/44')
    expect((await check(log, latest)).findings).toEqual([
      { kind: 'entries missing', entries: { start: 256, end: 512 }, path: 'tile/entries/001' },
    ])
  })

  it('bundles and tiles taken away together', async () => {
    const log = sound.copy()
    for (const path of ['tile/entries/001', 'tile/entries/001.p/44', 'tile/entries/002.p/188']) log.kept.delete(path)
    for (const path of ['tile/0/001', 'tile/0/001.p/44', 'tile/0/002.p/188']) log.kept.delete(path)
    const { findings } = await check(log, latest, kept)
    expect(findings).toContainEqual({
      kind: 'entries missing',
      entries: { start: 256, end: 700 },
      path: 'tile/entries/001',
    })
    expect(findings).toContainEqual({ kind: 'root not derivable', checkpoint: { kind: 'latest' }, size: 700 })
    expect(findings).toContainEqual({ kind: 'root not derivable', checkpoint: { kind: 'kept', at: 0 }, size: 300 })
  })

  it('a bundle that breaks off, and one that goes on too long', async () => {
    const log = sound.copy()
    log.kept.set('tile/entries/001', joinEntries(entriesFrom(256, 256)).slice(0, 34 * 10 + 5))
    log.kept.set('tile/entries/002.p/188', joinEntries(entriesFrom(512, 189)))
    expect((await check(log, latest, kept)).findings).toEqual([
      { kind: 'entries unreadable', entries: { start: 266, end: 512 }, path: 'tile/entries/001' },
      { kind: 'bundle too long', path: 'tile/entries/002.p/188' },
    ])
  })

  it('the last entries cut off and an older checkpoint put back', async () => {
    const older = await logOf(100, 156, 44)
    const { findings } = await check(older, keptAt300, [latest])
    expect(findings).toEqual([
      { kind: 'log shorter than kept', size: 300, kept: 700, at: 0 },
      { kind: 'entries missing', entries: { start: 300, end: 700 }, path: 'tile/entries/001' },
      { kind: 'root not derivable', checkpoint: { kind: 'kept', at: 0 }, size: 700 },
    ])
  })

  it('an older checkpoint put back with the entries left where they were', async () => {
    expect((await check(sound, keptAt300, [latest])).findings).toEqual([
      { kind: 'log shorter than kept', size: 300, kept: 700, at: 0 },
    ])
  })

  it('two entries swapped', async () => {
    const entries = entriesFrom(0, 700)
    const [seventh, eighth] = [entries[7], entries[8]]
    if (seventh && eighth) entries.splice(7, 2, eighth, seventh)
    const log = sound.copy()
    log.kept.set('tile/entries/000', joinEntries(entries.slice(0, 256)))
    const { findings } = await check(log, latest)
    expect(findings).toContainEqual({ kind: 'tile differs', path: 'tile/0/000', entries: { start: 7, end: 9 } })
  })

  it('a checkpoint that the log did not sign, or not so', async () => {
    const because = async (checkpoint: string) => {
      const [finding] = (await check(sound, checkpoint)).findings
      return finding?.kind === 'checkpoint false' ? finding.because : finding
    }
    expect(await because(latest.replace('\n700\n', '\n699\n'))).toBe('its signature by the log is false')
    expect(await because(latest.replace('— force', '— farce'))).toBe('the log did not sign it')
    expect(await because('nothing')).toBe('it is not a signed note')
    expect(await because(sound.checkpoint({ origin: 'other.example' }))).toBe('it is of another log')
  })

  it('any one byte of any tile or bundle that the latest checkpoint needs', async () => {
    const needed = [
      'tile/entries/000',
      'tile/entries/001',
      'tile/entries/002.p/188',
      'tile/0/000',
      'tile/0/001',
      'tile/0/002.p/188',
      'tile/1/000.p/2',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...needed), fc.nat(), async (path, anyPlace) => {
        const log = sound.copy()
        const bytes = log.kept.get(path) ?? new Uint8Array()
        log.kept.set(path, flipped(bytes, anyPlace % bytes.length) ?? bytes)
        expect((await check(log, latest)).findings).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('a tile made to fit a changed entry, but not the tile above', async () => {
    const log = sound.copy()
    const entries = entriesFrom(0, 256)
    entries[0] = Uint8Array.of(1)
    const changed = await rewritten(...entries)
    log.kept.set('tile/entries/000', joinEntries(entries))
    log.kept.set('tile/0/000', changed.kept.get('tile/0/000') ?? new Uint8Array())
    expect((await check(log, latest)).findings[0]).toMatchObject({
      path: 'tile/1/000.p/2',
      entries: { start: 0, end: 256 },
    })
  })
})

describe('the check', () => {
  it('needs the log’s key, and says so', async () => {
    const malformed = { kind: 'log key malformed' }
    for (const key of ['', 'a+b+c', logKey.replace('force', 'farce')]) {
      expect(await checkLog({ read: sound.read, checkpoint: latest, kept, origin, logKey: key })).toEqual(malformed)
    }
  })

  it('says in a sentence what is wrong and where', () => {
    const entries = { start: 256, end: 512 }
    expect(sentenceOf({ kind: 'entries missing', entries, path: 'tile/entries/001' })).toBe(
      'Entries 256 to 511 are missing: nothing is kept at tile/entries/001.',
    )
    expect(sentenceOf({ kind: 'tile differs', path: 'tile/0/000', entries: { start: 7, end: 8 } })).toBe(
      'Tile tile/0/000 does not follow from the entries; it differs for entry 7.',
    )
    expect(sentenceOf({ kind: 'log shorter than kept', size: 300, kept: 700, at: 0 })).toBe(
      'The log now has 300 entries, but kept checkpoint 1 was signed over 700.',
    )
  })
})
