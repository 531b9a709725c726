import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { sequence } from '../src/actions/ledger/sequence.ts'
import { type Acted, actedOn, type RecordedMatter } from '../src/actions/ledger/test-acts.ts'
import { runLedgerCommand } from '../src/cli/ledger.ts'
import { copyOf } from '../src/store/scratch-copy.ts'

let acted: Acted
let data: string
let matters: readonly RecordedMatter[]
/** Everything as it was before the last few acts, kept by someone who would like it back. */
let older: Acted

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'candour-tampering-'))
  acted = await actedOn()
  matters = [await acted.recordMatter(), await acted.recordMatter(), await acted.recordMatter()]
  await sequenced(acted)
  await acted.refusals(20)
  await sequenced(acted)
  older = await actedOn(await copyOf(acted.scratch))
  await acted.recordMatter()
  await acted.refusals(6)
  await sequenced(acted)
  await sequenced(acted)
})
afterAll(async () => {
  rmSync(data, { recursive: true, force: true })
})

async function sequenced({ scratch }: Acted): Promise<void> {
  const done = await sequence(scratch.store('candour_jobs'), ledgerKeyIn(data), data, 'all')
  expect(done.kind).not.toBe('refused')
}

type Checked = {
  readonly exit: number
  readonly lines: readonly string[]
  readonly report: {
    readonly ok: boolean
    readonly entries: number
    readonly acts: number
    readonly rows: number
    readonly uncovered: number
    readonly waiting: number
    readonly count: number
    readonly problems: readonly {
      readonly what: string
      readonly where: Record<string, unknown>
      readonly sentence: string
    }[]
  }
}

async function check({ scratch }: Acted, folder: string, ...options: readonly string[]): Promise<Checked> {
  const lines: string[] = []
  const context = {
    inspector: scratch.store('candour_inspector'),
    data: folder,
    say: (line: string) => lines.push(line),
  }
  const exit = await runLedgerCommand(['check', ...options], context)
  return { exit, lines, report: JSON.parse(lines.at(-1) ?? '{}') }
}

/** Do this to a copy, check the copy, and expect exactly these findings. */
async function tamper(statements: string, found: readonly { what: string; where?: object }[]): Promise<Checked> {
  const copy = await actedOn(await copyOf(acted.scratch))
  await copy.asSuperuser(statements)
  const checked = await check(copy, data)
  expect(checked.report.problems).toEqual(
    found.map(({ what, where }) => expect.objectContaining({ what, where: expect.objectContaining(where ?? {}) })),
  )
  expect(checked.exit).toBe(found.length === 0 ? 0 : 1)
  await copy.scratch.close()
  return checked
}

const [first, second] = [() => matters[0] as RecordedMatter, () => matters[1] as RecordedMatter]

describe('the check, where nobody touched anything', () => {
  it('agrees, covers everything, and ends with one line of JSON', async () => {
    const { exit, lines, report } = await check(acted, data)
    expect(report.problems).toEqual([])
    expect([exit, report.ok, report.uncovered, report.entries]).toEqual([0, true, 0, acted.count()])
    expect(report.rows).toBe(2 + 4 * 4)
    expect(lines.at(-2)).toBe('Everything agrees.')
  })

  it('says how many acts came after the checkpoint that somebody kept', async () => {
    const copy = await actedOn(await copyOf(acted.scratch))
    await copy.refusals(3)
    const { exit, report } = await check(copy, data)
    expect([exit, report.uncovered]).toEqual([0, 3])
  })

  it('goes on without a checkpoint kept outside, and says what that cannot show', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'candour-bare-'))
    cpSync(join(data, 'checkpoints', 'verifier'), join(bare, 'checkpoints', 'verifier'))
    const { exit, lines } = await check(acted, bare)
    expect([exit, lines.some((line) => /an older copy would look whole/.test(line))]).toEqual([0, true])
  })

  it('cannot check without the key, and exits 2', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'candour-bare-'))
    const complaints: string[] = []
    const context = {
      inspector: acted.scratch.store('candour_inspector'),
      data: bare,
      complain: (line: string) => complaints.push(line),
    }
    expect(await runLedgerCommand(['check'], context)).toBe(2)
    expect(complaints).toEqual([expect.stringContaining('checkpoints/verifier')])
    expect(await runLedgerCommand(['check', '--checkpoint', join(bare, 'nowhere')], context)).toBe(2)
    expect(await runLedgerCommand(['chekc'], context)).toBe(2)
  })
})

describe('a proof is given', () => {
  const asked = async (act: string) => {
    const said: string[] = []
    const say = (line: string) => said.push(line)
    const context = { inspector: acted.scratch.store('candour_inspector'), data, say, complain: say }
    return { exit: await runLedgerCommand(['prove', act], context), said: said.join('\n') }
  }

  it('of an act that has its place, and of no other', async () => {
    const { exit, said } = await asked(first().act)
    expect(exit).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ format: 'candour ledger proof 1', entry: expect.any(Number) })
    expect(said).not.toContain(first().act)
    expect(await asked('ffffffff-0000-4000-8000-000000000009')).toMatchObject({
      exit: 1,
      said: 'there is no act with this id.',
    })
    expect(await asked('7K4Q-2W')).toMatchObject({ exit: 1 })
  })
})

describe('whoever rules the server changes the record, and the check names it', () => {
  const of = (matter: RecordedMatter) => ({ act: matter.act, reference: matter.reference })

  it('a decision changed', async () => {
    const { lines } = await tamper(
      `update decision set decided = '{"kind": "voluntary"}' where matter = '${first().matter}'`,
      [{ what: 'row changed', where: { table: 'decision', ...of(first()), entry: expect.any(Number) } }],
    )
    const shown = `${first().reference.slice(0, 4)}-${first().reference.slice(4)}`
    expect(lines.slice(0, -1).filter((line) => line.includes(shown) && line.includes('was changed'))).toHaveLength(1)
  })

  it('a state deleted', async () => {
    await tamper(`delete from matter_state where matter = '${second().matter}' and valid_from = '2026-11-03'`, [
      { what: 'row gone', where: { table: 'matter_state', act: second().act } },
    ])
  })

  it('a row added without an act, or under an act that did not write it', async () => {
    await tamper(
      `insert into matter_state (id, act, matter, valid_from, kind, came_to_attention, regime) values
         ('ffffffff-0000-4000-8000-000000000001', 'ffffffff-0000-4000-8000-000000000002', '${first().matter}', '2026-11-04', 'complaint', '2026-11-02', 'x'),
         ('ffffffff-0000-4000-8000-000000000003', '${second().act}', '${second().matter}', '2026-11-04', 'complaint', '2026-11-02', 'x')`,
      [{ what: 'row added' }, { what: 'row added' }].map((each) => ({ ...each, where: { table: 'matter_state' } })),
    )
  })

  it('an act deleted with everything that it wrote', async () => {
    await tamper(
      `delete from act where id = '${first().act}'; delete from act_witness where act = '${first().act}';
       delete from decision where act = '${first().act}'; delete from matter_state where act = '${first().act}';
       delete from matter where act = '${first().act}'`,
      [{ what: 'act gone', where: { act: first().act, entry: expect.any(Number) } }],
    )
  })

  it('who acted, changed', async () => {
    await tamper(`update act set person = gen_random_uuid() where id = '${second().act}'`, [
      { what: 'act changed', where: { act: second().act } },
    ])
  })

  it('a trigger switched off', async () => {
    await tamper('alter table decision disable trigger append_only', [
      { what: 'guard off', where: { table: 'decision', at: 'trigger append_only on candour.decision' } },
    ])
  })

  it('a function replaced that refuses changes, and the salt opened to staff', async () => {
    await tamper(
      `create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$;
       grant select (salt) on act to candour_staff`,
      [
        { what: 'guard off', where: { at: 'function candour.refuse_change' } },
        { what: 'guard off', where: { at: 'grants on candour.act', table: 'act' } },
      ],
    )
  })

  const witnessAnew = (act: string) => `
    update decision set valid_from = '2026-12-24' where act = '${act}';
    update act_witness w set digests = (
      select sha256(a.salt || convert_to('decision', 'UTF8') || '\\x00'::bytea || convert_to(d.id::text, 'UTF8') || '\\x00'::bytea
        || convert_to(jsonb_strip_nulls(to_jsonb(d))::text, 'UTF8'))
      from decision d join act a on a.id = d.act where d.act = w.act)
    where act = '${act}' and table_name = 'decision';`
  const commitAnew = (act: string) => `
    set timezone = 'UTC';
    update commitment c set leaf = sha256((
      select a.salt || int4send(octet_length(convert_to(b.body, 'UTF8'))) || convert_to(b.body, 'UTF8') || (
        select string_agg(int4send(octet_length(convert_to(w.table_name, 'UTF8'))) || convert_to(w.table_name, 'UTF8')
          || int4send(octet_length(w.digests)) || w.digests, ''::bytea order by w.table_name collate "C")
        from act_witness w where w.act = a.id)
      from act a, lateral (select jsonb_strip_nulls(to_jsonb(a))::text as body) b where a.id = c.act))
    where act = '${act}';`
  const enterAnew = (act: string) =>
    `update ledger_entry e set leaf = c.leaf from commitment c where c.act = e.act and e.act = '${act}';`

  it('a row together with its witness', async () => {
    await tamper(`set timezone = 'UTC'; ${witnessAnew(first().act)}`, [
      { what: 'act changed', where: { act: first().act, entry: expect.any(Number) } },
    ])
  })

  it('a row together with its witness and its commitment', async () => {
    await tamper(`set timezone = 'UTC'; ${witnessAnew(first().act)} ${commitAnew(first().act)}`, [
      { what: 'act changed', where: { act: first().act, table: 'decision' } },
    ])
  })

  it('a row together with its witness, its commitment and its entry', async () => {
    await tamper(
      `set timezone = 'UTC'; ${witnessAnew(first().act)} ${commitAnew(first().act)} ${enterAnew(first().act)}`,
      [{ what: 'entry changed', where: { act: first().act, entry: expect.any(Number) } }],
    )
  })

  it('all that, and every tile made anew', async () => {
    const copy = await actedOn(await copyOf(acted.scratch))
    await copy.asSuperuser(`set timezone = 'UTC'; ${witnessAnew(first().act)} ${commitAnew(first().act)} ${enterAnew(first().act)}
      create table kept as select * from ledger_checkpoint; delete from ledger_tile; delete from ledger_checkpoint`)
    const { retile } = await import('../src/actions/ledger/test-forgery.ts')
    await retile(copy)
    const { exit, report } = await check(copy, data)
    expect(exit).toBe(1)
    expect(report.problems).toEqual([
      expect.objectContaining({ what: 'ledger rewritten', where: expect.objectContaining({ entries: [0, 3] }) }),
    ])
  })
})

describe('whoever rules the server cuts the ledger, and the check says where', () => {
  it('the last entries deleted from their table', async () => {
    await tamper('delete from ledger_entry where number >= 28', [
      { what: 'entries gone', where: { entries: [28, acted.count() - 1] } },
    ])
  })

  it('the last entries deleted with their tiles and checkpoints', async () => {
    const copy = await actedOn(await copyOf(acted.scratch))
    await copy.asSuperuser(`delete from ledger_entry where number >= 24; delete from ledger_checkpoint where size > 24;
      delete from ledger_tile where made_at > (select max(made_at) from ledger_checkpoint)`)
    const { exit, report } = await check(copy, data)
    expect(exit).toBe(1)
    expect(report.problems).toEqual([
      expect.objectContaining({ what: 'entries gone', where: { entries: [24, acted.count() - 1] } }),
    ])
  })

  it('an older copy put back: by the checkpoint in the data folder, and by one that somebody else kept', async () => {
    const checked = await check(older, data)
    expect(checked.exit).toBe(1)
    expect(checked.report.problems).toEqual([
      expect.objectContaining({ what: 'older copy', where: { entries: [24, acted.count() - 1] } }),
    ])
    const bare = mkdtempSync(join(tmpdir(), 'candour-bare-'))
    cpSync(join(data, 'checkpoints', 'verifier'), join(bare, 'checkpoints', 'verifier'))
    const elsewhere = join(bare, 'what-the-auditor-kept')
    writeFileSync(elsewhere, readFileSync(join(data, 'checkpoints', 'latest')))
    expect((await check(older, bare)).exit).toBe(0)
    expect((await check(older, bare, '--checkpoint', elsewhere)).report.problems[0]?.what).toBe('older copy')
  })

  it('an older copy in which other acts then happened', async () => {
    const copy = await actedOn(await copyOf(older.scratch))
    await copy.refusals(30)
    const unsigned = (await check(copy, data)).report.problems
    expect(unsigned.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/cut off or rewritten, or is an older copy in which acts went on: entries 24 to/),
    ])
    const fresh = mkdtempSync(join(tmpdir(), 'candour-bare-'))
    cpSync(join(data, 'keys'), join(fresh, 'keys'), { recursive: true })
    const again = () => sequence(copy.scratch.store('candour_jobs'), ledgerKeyIn(fresh), fresh, 'all')
    expect(await again()).toMatchObject({ kind: 'refused', because: expect.stringContaining('checkpoints/latest') })
    const oldNote = await older.scratch.store('candour_inspector').selectFrom('ledger_checkpoint').selectAll().execute()
    mkdirSync(join(fresh, 'checkpoints'), { recursive: true })
    writeFileSync(join(fresh, 'checkpoints', 'latest'), oldNote.at(-1)?.note ?? '')
    expect(await again()).toMatchObject({ kind: 'signed' })
    const { exit, report } = await check(copy, data)
    expect(exit).toBe(1)
    expect(report.problems.map(({ what }) => what)).toContain('ledger rewritten')
  })

  it('acts kept out of the ledger: said after five minutes, a problem after an hour', async () => {
    const copy = await actedOn(await copyOf(acted.scratch))
    await copy.refusals(2)
    const waitingFor = (minutes: string) =>
      copy.asSuperuser(`update commitment set made_at = now() - interval '${minutes} minutes'
        where not exists (select from ledger_entry e where e.act = commitment.act)`)
    await waitingFor('6')
    const late = await check(copy, data)
    expect([late.exit, late.report.waiting]).toEqual([0, 2])
    expect(late.lines).toContain('2 acts have waited more than five minutes for a place in the ledger.')
    await waitingFor('61')
    const held = await check(copy, data)
    expect([held.exit, held.report.problems.map(({ what }) => what)]).toEqual([1, ['held back']])
  })

  it('every checkpoint deleted, or one forged', async () => {
    await tamper('delete from ledger_checkpoint', [{ what: 'checkpoint gone' }])
    await tamper(
      `update ledger_checkpoint set note = replace(note, '—', '— ') where size = (select max(size) from ledger_checkpoint)`,
      [{ what: 'checkpoint false' }],
    )
  })
})
