import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsInPdf } from '../../documents/pdf-words.ts'
import { calendarDate } from '../../domain/calendar-date.ts'
import { verifierIn } from '../../store/ledger-files.ts'
import { must, reported } from '../ending/test-ended.ts'
import { checkLedger } from '../ledger/check.ts'
import { ledgerKeyIn } from '../ledger/key.ts'
import { knownOutside } from '../ledger/outside.ts'
import { sequence } from '../ledger/sequence.ts'
import type { Recorded } from '../recorded.ts'
import { MONDAY, type Played, playedForce } from '../test-force.ts'
import { beginStatement } from './begin.ts'
import { captureStatement } from './capture.ts'
import { checkCopy } from './check-copy.ts'
import { listStatements } from './list.ts'
import { openStatement } from './open.ts'
import { printStatement } from './print.ts'
import { publishCodes } from './publish-codes.ts'
import { readBack } from './read-back.ts'
import { recordParticulars } from './record-particulars.ts'
import { serveStatement } from './serve.ts'
import { signStatement } from './sign.ts'
import { agreed, captured, PARTICULARS, SIGNED, signed, WORDS } from './test-statement.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-statement-'))
const day = calendarDate('2026-11-02')
let played: Played
let matter: string
beforeAll(async () => {
  played = await playedForce()
  matter = await reported(played)
})
afterAll(async () => {
  await played.scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

async function lacks(recorded: Promise<Recorded<object>>): Promise<readonly string[]> {
  const made = await recorded
  return !made.ok && made.why === 'missing' ? made.missing.map(({ say }) => say) : []
}

async function inLedger(): Promise<void> {
  const jobs = played.scratch.store('candour_jobs')
  await publishCodes(jobs)
  await sequence(jobs, ledgerKeyIn(folder), folder, 'all')
}

async function asSuperuser(statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: played.scratch.superuser, options: '-c search_path=candour' })
  await client.connect()
  await client.query("set session_replication_role = 'replica'")
  await client.query(statement, values)
  await client.end()
}

describe('her words are captured as she says them', () => {
  it('each keeping is a version, and every version stays readable', async () => {
    const number = await captured(played, matter)
    await must(
      captureStatement(played.as('detective'), { matter, number, words: `${WORDS}\n\nI did not call anyone.` }),
    )
    const view = await openStatement(played.as('detective'), { matter, number })
    expect(view.state.kind).toBe('draft')
    expect(view.versions.map(({ paragraphs }) => paragraphs.length)).toEqual([3, 4])
    expect(view.lines[3]).toMatchObject({ number: 4, words: 'I did not call anyone.', said: 'not read yet' })
  })

  it('nothing is no statement, and the same words again are no new version', async () => {
    const number = await captured(played, matter)
    const again = await must(captureStatement(played.as('detective'), { matter, number, words: WORDS }))
    expect(again.version).toBe(1)
    expect(await lacks(captureStatement(played.as('detective'), { matter, number, words: ' \n ' }))).toEqual([
      'Write down what she says. Begin where she begins',
    ])
  })
})

describe('it is read back paragraph by paragraph', () => {
  it('a correction is another version beside what was read, with her initials, and is read again', async () => {
    const number = await captured(played, matter)
    const change = { matter, number, version: 1, paragraph: 2 }
    const words = 'It was around Easter, not Easter Sunday itself, because the evenings were light.'
    expect(
      await lacks(readBack(played.as('detective'), { ...change, said: { kind: 'changed', words, initials: '' } })),
    ).toEqual(['Give her initials beside the correction'])
    await must(readBack(played.as('detective'), { ...change, said: { kind: 'changed', words, initials: 'RA' } }))
    const amended = await openStatement(played.as('detective'), { matter, number })
    expect(amended.state).toMatchObject({ kind: 'amended', times: 1, version: 2 })
    expect(amended.lines[1]).toMatchObject({ words, said: 'not read yet' })
    expect(amended.lines[1]?.changed).toMatchObject({ initials: 'RA' })
    expect(amended.lines[1]?.changed?.before).toContain('He came in at about eight.')

    await agreed(played, matter, number, 2)
    expect((await openStatement(played.as('detective'), { matter, number })).state.kind).toBe('confirmed')
    const early = await readBack(played.as('detective'), { ...change, said: { kind: 'answered', answer: 'right' } })
    expect(early).toMatchObject({ ok: false, why: 'conflict' })
  })

  it('she may take a paragraph out, and it stays in the record that she did', async () => {
    const number = await captured(played, matter)
    const said = { kind: 'changed', words: '', initials: 'RA' } as const
    await must(readBack(played.as('detective'), { matter, number, version: 1, paragraph: 3, said }))
    const view = await openStatement(played.as('detective'), { matter, number })
    expect(view.lines).toHaveLength(2)
    expect(view.removed[0]?.words).toContain('would not believe me over him')
  })

  it('“not sure” and “skip for now” agree nothing', async () => {
    const number = await captured(played, matter)
    await agreed(played, matter, number, 1, 2)
    const said = { kind: 'answered', answer: 'not sure' } as const
    await must(readBack(played.as('detective'), { matter, number, version: 1, paragraph: 3, said }))
    const view = await openStatement(played.as('detective'), { matter, number })
    expect(view.open).toEqual([3])
    expect(await lacks(signStatement(played.as('detective'), { matter, number, ...SIGNED }))).toEqual([
      '1 paragraph has not been agreed: 3',
    ])
  })
})

describe('it is signed when everything is there (CJA 1967 s. 9; CrimPR r. 16.2)', () => {
  it('all that is missing is said at once, each with its rule', async () => {
    const { number } = await must(
      beginStatement(played.as('detective'), { matter, kind: 'account', addsTo: undefined }),
    )
    await must(captureStatement(played.as('detective'), { matter, number, words: 'One.' }))
    const made = await signStatement(played.as('detective'), {
      matter,
      number,
      declared: 'no',
      how: undefined,
      strokes: undefined,
      typed: undefined,
      scan: undefined,
    })
    expect(!made.ok && made.why === 'missing' && made.missing.map(({ about }) => about)).toEqual([
      ...['paragraphs', 'name', 'over18', 'interpreted', 'canRead', 'datesToAvoid', 'specialMeasures'],
      ...['medicalConsent', 'personalStatement', 'declared', 'how'],
    ])
  })

  it('before whoever took it or supervises, and before nobody else', async () => {
    const number = await captured(played, matter)
    await agreed(played, matter, number)
    await expect(signStatement(played.as('authority'), { matter, number, ...SIGNED })).rejects.toThrow('do not permit')
    await expect(signStatement(played.as('second detective'), { matter, number, ...SIGNED })).rejects.toThrow()
    await must(signStatement(played.as('detective'), { matter, number, ...SIGNED }))
  })

  it('on paper, the scan is looked at by its bytes and kept under its digest', async () => {
    const number = await captured(played, matter)
    await agreed(played, matter, number)
    const onPaper = { matter, number, ...SIGNED, how: 'on paper' } as const
    const html = new TextEncoder().encode('<html>a signature</html>')
    expect(await lacks(signStatement(played.as('detective'), { ...onPaper, scan: html }))).toEqual([
      'This is no PDF, PNG or JPEG. Choose the scan again',
    ])
    await must(signStatement(played.as('detective'), { ...onPaper, scan: new TextEncoder().encode('%PDF-1.7 signed') }))
    expect((await openStatement(played.as('detective'), { matter, number })).signature?.how).toBe('on paper')
  })
})

describe('a signed statement is fixed', () => {
  it('no act changes it, and the database refuses a further version from whoever asks', async () => {
    const number = await signed(played, matter)
    const fixed = 'This statement is signed and never edited. Add a further statement'
    const said = { kind: 'changed', words: 'Other.', initials: 'RA' } as const
    const person = played.as('detective')
    expect(await lacks(captureStatement(person, { matter, number, words: 'Other.' }))).toEqual([fixed])
    expect(await lacks(readBack(person, { matter, number, version: 1, paragraph: 1, said }))).toEqual([fixed])
    expect(await lacks(recordParticulars(person, { matter, number, ...PARTICULARS }))).toEqual([fixed])
    expect(await lacks(signStatement(person, { matter, number, ...SIGNED }))).toContain(fixed)
    const client = new pg.Client({ connectionString: played.scratch.superuser, options: '-c search_path=candour' })
    await client.connect()
    await expect(
      client.query(`insert into statement_version (id, act, matter, statement, number, paragraphs, how, digest)
        select new_id(), v.act, v.matter, v.statement, 9, v.paragraphs, 'captured', v.digest
        from statement_version v join statement_signature s on s.version = v.id limit 1`),
    ).rejects.toThrow('CANDOUR_FIXED')
    await client.end()
  })

  it('a further statement adds to it, a withdrawal too, and supersedes it once signed', async () => {
    const number = await signed(played, matter)
    const unsigned = await captured(played, matter)
    const begin = (addsTo: number | undefined) =>
      beginStatement(played.as('detective'), { matter, kind: 'withdrawal', addsTo })
    const choose = 'Choose the signed statement that this one adds to'
    expect(await lacks(begin(undefined))).toEqual([choose])
    expect(await lacks(begin(unsigned))).toEqual([choose])
    const further = await must(begin(number))
    await must(
      captureStatement(played.as('detective'), { matter, number: further.number, words: 'I do not want to go on.' }),
    )
    await must(recordParticulars(played.as('detective'), { matter, number: further.number, ...PARTICULARS }))
    await agreed(played, matter, further.number, 1, 1)
    await must(signStatement(played.as('detective'), { matter, number: further.number, ...SIGNED }))
    const view = await openStatement(played.as('detective'), { matter, number })
    expect(view.state.kind).toBe('superseded by additional')
    expect(view.addedToBy).toEqual([further.number])
  })

  it('only a signed one is served, and it says on whom', async () => {
    const number = await captured(played, matter)
    const serve = { matter, number, on: 'the CPS', day } as const
    expect(await lacks(serveStatement(played.as('detective'), serve))).toEqual(['Only a signed statement is served'])
    await agreed(played, matter, number)
    await must(signStatement(played.as('detective'), { matter, number, ...SIGNED }))
    await must(serveStatement(played.as('detective'), serve))
    await must(serveStatement(played.as('detective'), { ...serve, on: 'the defence' }))
    const { state } = await openStatement(played.as('detective'), { matter, number })
    expect(state).toMatchObject({ kind: 'served', to: ['the CPS', 'the defence'] })
  })
})

describe('who may see and do what', () => {
  it('oversight sees that statements and versions exist, and no word of them', async () => {
    const listed = await listStatements(played.as('oversight'), { matter })
    expect(listed.statements.length).toBeGreaterThan(3)
    expect(listed).toMatchObject({ mayRead: 'no', mayDo: [] })
    await expect(openStatement(played.as('oversight'), { matter, number: 1 })).rejects.toThrow('do not permit')
  })

  it('whoever is not on the matter, and the person concerned, find nothing', async () => {
    for (const who of ['second detective', 'other', 'vetting'])
      await expect(listStatements(played.as(who), { matter }), who).rejects.toThrow('do not permit')
    await expect(openStatement(played.as('detective'), { matter, number: 99 })).rejects.toThrow('do not permit')
  })
})

describe('her copy', () => {
  it('is printed only once the ledger has signed over it; a one-comma change is then caught three ways', async () => {
    const number = await signed(played, matter, `${WORDS}\n\nAfter that I changed the lock, and slept.`)
    const print = { matter, number, copyFor: 'the witness' } as const
    expect(await lacks(printStatement(played.as('detective'), print))).toEqual([
      'The ledger has not signed over it yet. It does within half a minute',
    ])
    await inLedger()
    const { pdf } = await must(printStatement(played.as('detective'), print))
    const inspector = played.scratch.store('candour_inspector')
    const check = (bytes: Uint8Array) => checkCopy(inspector, verifierIn(folder), { bytes, code: undefined })
    expect(await check(pdf)).toMatchObject({ kind: 'the words that were fixed', on: '2026-11-02' })

    const read = await wordsInPdf(pdf)
    if (!read.ok) throw new Error(read.refusal)
    const edited = read.text.replace('changed the lock, and slept', 'changed the lock and slept')
    expect(edited).not.toBe(read.text)
    const found = await check(new TextEncoder().encode(edited))
    expect(found).toMatchObject({ kind: 'other words', printed: 'differs' })
    const elsewhere = await check(new TextEncoder().encode(read.text.replace(/Code: ..../, 'Code: 0000')))
    expect(elsewhere).toEqual({ kind: 'nothing is published under this code' })

    const { checkpoints, verifier } = knownOutside(folder, undefined, undefined)
    expect((await checkLedger(inspector, checkpoints, verifier, new Date(MONDAY))).problems).toEqual([])
    await asSuperuser(
      "update narrative set words = replace(words, 'lock, and', 'lock and') where words like 'After that I changed%'",
    )
    const after = await checkLedger(inspector, checkpoints, verifier, new Date(MONDAY))
    expect(after.problems).toHaveLength(1)
    expect(JSON.stringify(after.problems)).toContain('narrative')
    const reprinted = await printStatement(played.as('detective'), print)
    expect(reprinted.ok && (await check(reprinted.pdf)).kind).toBe('other words')
  })

  it('the public role reads what is published under a hash and nothing else of statements', async () => {
    const portal = played.scratch.store('candour_portal')
    for (const table of ['statement', 'statement_version', 'statement_signature', 'published_copy'] as const)
      await expect(portal.selectFrom(table).select('id').execute(), table).rejects.toThrow('permission denied')
  })

  it('what is published names no matter, no statement and nobody of the unit', async () => {
    const inspector = played.scratch.store('candour_inspector')
    const acts = await inspector
      .selectFrom('act as a')
      .innerJoin('staff_person as s', 's.id', 'a.person')
      .select(['s.kind', 'a.upon'])
      .where('a.kind', '=', 'publish statement code')
      .execute()
    expect(acts.length).toBeGreaterThan(0)
    for (const act of acts) expect(act).toEqual({ kind: 'operator', upon: null })
  })
})
