import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { photograph, textPdf, zip } from '../../documents/evidence/test-files.ts'
import { calendarDate } from '../../domain/calendar-date.ts'
import { recordReport } from '../matter/record-report.ts'
import { NotPermitted } from '../not-permitted.ts'
import { statePurpose } from '../purpose/state-purpose.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { arriveFile, type Brought } from './arrive.ts'
import { type EvidenceHouse, evidenceHouse } from './house.ts'
import { makeCleanCopy, redactEvidence } from './make-copy.ts'
import { openExhibit } from './open-exhibit.ts'
import { openEvidenceFile } from './open-file.ts'
import { openRegister } from './open-register.ts'
import { recordCustodyMove } from './record-custody-move.ts'
import { type RecordExhibit, recordExhibit } from './record-exhibit.ts'
import { scanNext } from './scan.ts'
import { takeEvidenceFile } from './take-file.ts'

let played: Played
let house: EvidenceHouse
let matter: string
const folder = mkdtempSync(join(tmpdir(), 'candour-evidence-'))
const kept = () => readdirSync(join(folder, 'evidence')).sort()

beforeAll(async () => {
  played = await playedForce()
  house = evidenceHouse(folder)
  const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!recorded.ok) throw new Error(recorded.why)
  matter = recorded.matter.address
})
afterAll(async () => {
  await played.scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

async function brought(name: string, bytes: Uint8Array, claimed?: string, into = house): Promise<Brought> {
  const came = await arriveFile(into, { name, claimed }, pieces(bytes))
  if (!came.ok) throw new Error(came.why)
  return came.brought
}

const exhibit = (changes: Partial<RecordExhibit> = {}): RecordExhibit => ({
  matter,
  kind: 'digital',
  obtained: 'received',
  on: calendarDate('2026-11-02'),
  description: 'A screenshot of messages',
  producedBy: 'DC Wren Halloran',
  initials: 'W. H.',
  handedBy: 'Robin',
  keptBy: 'Here',
  seal: undefined,
  ...changes,
})

async function recorded(name: string, bytes: Uint8Array, into = house): Promise<number> {
  const made = await recordExhibit(played.as('detective'), into, exhibit(), await brought(name, bytes, undefined, into))
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.number
}

describe('an exhibit', () => {
  it('is marked with initials and the next number, and starts with where it is kept', async () => {
    const detective = played.as('detective')
    const first = await recordExhibit(detective, house, exhibit({ kind: 'physical', seal: 'nm 448 12' }))
    const second = await recordExhibit(detective, house, exhibit({ kind: 'physical', initials: 'IB' }))
    const third = await recordExhibit(detective, house, exhibit({ kind: 'physical' }))
    expect([first, second, third].map((made) => made.ok && [made.number, made.reference])).toEqual([
      [1, 'WH/1'],
      [2, 'IB/1'],
      [3, 'WH/2'],
    ])
    const { custody, description } = await openExhibit(detective, { matter, exhibit: 1 })
    expect(description).toBe('A screenshot of messages')
    expect(custody.map(({ handedBy, keptBy, seal, recordedBy }) => [handedBy, keptBy, seal, recordedBy])).toEqual([
      ['Robin', 'Here', 'NM 448 12', 'DC Wren Halloran'],
    ])
  })

  it('is not recorded until all is said, and everything that lacks is named at once', async () => {
    const nothing = Object.fromEntries(Object.keys(exhibit()).map((name) => [name, undefined]))
    const made = await recordExhibit(played.as('detective'), house, {
      ...(nothing as unknown as RecordExhibit),
      matter,
      seal: '??',
    })
    expect(!made.ok && made.why === 'missing' && made.missing.map(({ about }) => about)).toEqual([
      'kind',
      'obtained',
      'on',
      'description',
      'producedBy',
      'initials',
      'keptBy',
      'seal',
    ])
  })

  it('passes from hand to hand by additions only, none before the one before', async () => {
    const detective = played.as('detective', '2026-11-05T10:00:00Z')
    const move = {
      matter,
      exhibit: 1,
      handedBy: 'Here',
      keptBy: 'Store, shelf 2',
      reason: 'For safe keeping',
      seal: 'NM 2',
    }
    expect(await recordCustodyMove(detective, { ...move, on: calendarDate('2026-11-04') })).toEqual({
      ok: true,
      number: 2,
    })
    const early = await recordCustodyMove(detective, { ...move, on: calendarDate('2026-11-03') })
    const late = await recordCustodyMove(detective, { ...move, on: calendarDate('2026-11-06') })
    const without = await recordCustodyMove(detective, { ...move, on: calendarDate('2026-11-05'), reason: ' ' })
    expect([early.ok, late.ok, without.ok]).toEqual([false, false, false])
    const { custody } = await openExhibit(detective, { matter, exhibit: 1 })
    expect(custody.map(({ keptBy }) => keptBy)).toEqual(['Here', 'Store, shelf 2'])
  })

  it('cannot be changed or taken from the record by the program', async () => {
    for (const change of ['update custody_move set seal = null', 'delete from exhibit', 'delete from evidence_file'])
      await expect(sql.raw(change).execute(played.store)).rejects.toThrow(/permission denied/)
  })
})

describe('a file', () => {
  it('is kept under its digest, and said to be the same as left the browser', async () => {
    const bytes = photograph()
    const digest = createHash('sha256').update(bytes).digest('hex')
    const made = await recordExhibit(
      played.as('detective'),
      house,
      exhibit(),
      await brought('photo.jpg', bytes, digest),
    )
    const view = await openExhibit(played.as('detective'), { matter, exhibit: made.ok ? made.number : 0 })
    expect(view.file).toMatchObject({
      digest,
      bytes: bytes.length,
      type: 'JPEG picture',
      name: 'photo.jpg',
      hashed: 'before it left and on arrival',
      standing: 'kept',
    })
    expect(kept()).toEqual([digest])
  })

  it('that is not what left the browser is refused and kept nowhere; so is an empty one', async () => {
    const before = kept()
    const came = await arriveFile(house, { name: 'a.jpg', claimed: 'a'.repeat(64) }, pieces(photograph(9, 9)))
    const empty = await arriveFile(house, { name: 'a.jpg', claimed: '' }, pieces(new Uint8Array()))
    expect([came, empty]).toEqual([
      { ok: false, why: 'other than it left' },
      { ok: false, why: 'empty' },
    ])
    expect(kept()).toEqual(before)
  })

  it('that could hurt is held with its reasons, and neither opened nor copied', async () => {
    const number = await recorded('photos.zip', zip([{ name: '../../x', content: 'x' }]))
    const view = await openExhibit(played.as('detective'), { matter, exhibit: number })
    expect(view.file).toMatchObject({ standing: 'held', reasons: ['parts with paths'] })
    const { seen } = await openEvidenceFile(played.as('detective'), house, { matter, exhibit: number, page: 1 })
    expect(seen).toEqual({ kind: 'held', reasons: ['parts with paths'] })
    expect((await makeCleanCopy(played.as('detective'), house, { matter, exhibit: number })).ok).toBe(false)
  })

  it('is seen as a picture, copied without metadata and with parts left out, and the original stays as it was', async () => {
    const detective = played.as('detective')
    const number = await recorded('notes.pdf', textPdf(['The refuge is in Alder Street']))
    const asked = { matter, exhibit: number }
    const { seen } = await openEvidenceFile(detective, house, { ...asked, page: 1 })
    expect(seen.kind === 'shown' && seen.shown.kind).toBe('picture')
    const nothing = await redactEvidence(detective, house, { ...asked, rectangles: [], reason: undefined })
    expect(!nothing.ok && nothing.why === 'missing' && nothing.missing.map(({ about }) => about)).toEqual([
      'rectangles',
      'reason',
    ])
    expect(await makeCleanCopy(detective, house, asked)).toEqual({ ok: true, number: 1 })
    const rectangles = [{ page: 1, left: 0, top: 0, width: 100, height: 40 }]
    expect(await redactEvidence(detective, house, { ...asked, rectangles, reason: 'Her address' })).toEqual({
      ok: true,
      number: 2,
    })
    const view = await openExhibit(detective, asked)
    expect(view.derivatives.map(({ kind, pages, rectangles: parts, reason }) => [kind, pages, parts, reason])).toEqual([
      ['clean copy', 1, 0, undefined],
      ['redaction', 1, 1, 'Her address'],
    ])
    const copy = await openEvidenceFile(detective, house, { ...asked, copy: 2, page: 1 })
    expect(copy.seen.kind).toBe('shown')
  })

  it('leaves by an act with a reason, byte for byte', async () => {
    const bytes = textPdf(['one'])
    const number = await recorded('one.pdf', bytes)
    const asked = { matter, exhibit: number }
    expect((await takeEvidenceFile(played.as('detective'), house, { ...asked, reason: '  ' })).ok).toBe(false)
    const taken = await takeEvidenceFile(played.as('detective'), house, { ...asked, reason: 'For the CPS' })
    if (!taken.ok) throw new Error(taken.why)
    const came: Uint8Array[] = []
    for await (const piece of taken.stream) came.push(piece)
    expect(Buffer.concat(came).equals(Buffer.from(bytes))).toBe(true)
    const acts = await sql<{ outcome: string }>`select outcome from act where kind = 'take evidence file'`.execute(
      played.scratch.store('candour_inspector'),
    )
    expect(acts.rows.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
  })
})

describe('where a scanner is set up', () => {
  it('nothing is opened before its verdict, and what it finds is never opened', async () => {
    const scanned: EvidenceHouse = { ...house, scanner: 'a scanner is set up' }
    const jobs = played.scratch.store('candour_jobs')
    const detective = played.as('detective', new Date().toISOString())
    // The jobs run in the real world, where whoever a file is scanned for has said why they open the matter.
    const said = await statePurpose(detective, { matter, purpose: 'I work on it', words: 'Look at what Robin sent.' })
    expect(said.ok).toBe(true)
    const [good, bad] = [
      await recorded('good.pdf', textPdf(['good']), scanned),
      await recorded('bad.pdf', textPdf(['bad']), scanned),
    ]
    const look = (exhibit: number) => openEvidenceFile(detective, scanned, { matter, exhibit, page: 1 })
    expect((await look(good)).seen).toEqual({ kind: 'being scanned' })

    const texts: string[] = []
    const scan = async (bytes: AsyncIterable<Uint8Array>) => {
      const all: Uint8Array[] = []
      for await (const piece of bytes) all.push(piece)
      const text = Buffer.concat(all).toString('latin1')
      texts.push(text)
      return text.includes('(bad)') ? ({ kind: 'infected', found: 'Test' } as const) : ({ kind: 'clean' } as const)
    }
    expect(await scanNext(jobs, scanned, scan)).toBe('scanned one')
    expect(await scanNext(jobs, scanned, scan)).toBe('scanned one')
    expect(await scanNext(jobs, scanned, scan)).toBe('none waits')
    expect(texts).toHaveLength(2)
    expect((await look(good)).seen.kind).toBe('shown')
    expect((await look(bad)).seen).toEqual({ kind: 'held', reasons: ['infected'] })
    const taken = await takeEvidenceFile(detective, scanned, { matter, exhibit: bad, reason: 'To look at' })
    expect(taken.ok).toBe(false)
  })

  it('a scanner that does not answer leaves the file waiting, not open', async () => {
    const scanned: EvidenceHouse = { ...house, scanner: 'a scanner is set up' }
    const jobs = played.scratch.store('candour_jobs')
    const number = await recorded('later.pdf', textPdf(['later']), scanned)
    const silent = async () => {
      throw new Error('nobody there')
    }
    expect(await scanNext(jobs, scanned, silent)).toBe('none waits')
    const seen = await openEvidenceFile(played.as('detective'), scanned, { matter, exhibit: number, page: 1 })
    expect(seen.seen).toEqual({ kind: 'being scanned' })
  })
})

describe('who may', () => {
  it('oversight sees the register and no words, and opens nothing', async () => {
    const oversight = played.as('oversight')
    const { exhibits, mayAdd } = await openRegister(oversight, { matter })
    expect(exhibits.length).toBeGreaterThan(4)
    expect(exhibits.map(({ description, keptBy, file }) => [description, keptBy, file?.name])).toEqual(
      exhibits.map(() => [undefined, undefined, undefined]),
    )
    expect(mayAdd).toBe('no')
    await expect(openEvidenceFile(oversight, house, { matter, exhibit: 4, page: 1 })).rejects.toThrow(NotPermitted)
    await expect(takeEvidenceFile(oversight, house, { matter, exhibit: 4, reason: 'x' })).rejects.toThrow(NotPermitted)
  })

  it('for the person concerned, a detective who is not on it, vetting and records there is nothing', async () => {
    for (const who of ['concerned', 'second detective', 'vetting', 'records', 'analyst']) {
      await expect(openRegister(played.as(who), { matter })).rejects.toThrow(NotPermitted)
      await expect(openEvidenceFile(played.as(who), house, { matter, exhibit: 4, page: 1 })).rejects.toThrow(
        NotPermitted,
      )
    }
  })

  it('an exhibit that is not there is answered like a page that never was', async () => {
    await expect(openExhibit(played.as('detective'), { matter, exhibit: 999 })).rejects.toThrow(NotPermitted)
    await expect(openEvidenceFile(played.as('detective'), house, { matter, exhibit: 1, page: 1 })).rejects.toThrow(
      NotPermitted,
    )
  })
})
