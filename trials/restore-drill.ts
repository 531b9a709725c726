import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { actingAs, REAL_WORLD, type World } from '../src/actions/acting.ts'
import { newKeyPair, writeSecret } from '../src/actions/backup/back-up.ts'
import { foundForce } from '../src/actions/demonstration/found-force.ts'
import { makeDemonstration } from '../src/actions/demonstration/prepare.ts'
import { keepDraft } from '../src/actions/draft/keep.ts'
import { bringIn, inventedFile } from '../src/actions/import/test-history.ts'
import { checkLedger } from '../src/actions/ledger/check.ts'
import { ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { knownOutside } from '../src/actions/ledger/outside.ts'
import { sequence } from '../src/actions/ledger/sequence.ts'
import { listMatters } from '../src/actions/matter/list-matters.ts'
import { openMatter } from '../src/actions/matter/open-matter.ts'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { openNarrative } from '../src/actions/narrative/open-narrative.ts'
import { findSession } from '../src/actions/session/find-session.ts'
import { listDemonstrationPeople } from '../src/actions/session/list-demonstration-people.ts'
import { openSession } from '../src/actions/session/open-session.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { report } from '../src/actions/test-force.ts'
import { databaseIn } from './database.ts'

/** Nobody here is asked why they open a matter. */
const NOT_ASKED: World = { now: REAL_WORLD.now, bytes: REAL_WORLD.bytes }

/** Words that must be readable in the house put back and in no file of a backup. */
export const CANARY = 'the heron stood by the seventh lamp'

export const command = (data: string, ...args: readonly string[]): Promise<Commanded> => commandTo({}, data, ...args)

type Commanded = {
  readonly code: number | null
  readonly out: string
  readonly words: string
  readonly peakMB: number
}

/** The same for a database elsewhere. */
export const commandTo = (
  remote: { readonly DATABASE_URL?: string },
  data: string,
  ...args: readonly string[]
): Promise<Commanded> => {
  const { DATABASE_URL: _, ...env } = process.env
  const program = `process.argv.splice(1, 0, 'candour'); await import(${JSON.stringify(join(import.meta.dirname, '../src/main/candour.ts'))});
    process.stderr.write('peak ' + Math.round(process.resourceUsage().maxRSS / 1024) + ' MB\\n')`
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program, ...args],
    { env: { ...env, ...remote, CANDOUR_DATA: data }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let [out, words] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  return new Promise((done) =>
    child.once('exit', (code) => done({ code, out, words, peakMB: Number(/peak (\d+) MB/.exec(words)?.[1]) })),
  )
}

/** What a person sees: the same question asked of two houses. */
export type Seen = { readonly matter: unknown; readonly account: readonly string[]; readonly mine: number }

/** Make a house with the canary in an account, a draft and an imported row, signed over; and say what its detective sees. */
export async function makeHouse(
  data: string,
  size: { readonly officers: number | 'few'; readonly rows: number },
): Promise<{ readonly seen: Seen; readonly matter: string; readonly reference: string }> {
  const house = await databaseIn(data)
  try {
    const staff = house.scratch.store('candour_staff')
    const operator = await ensureOperator(staff)
    await makeForce(staff, operator, size.officers)
    const detective = (await listDemonstrationPeople(staff)).find(({ roles }) => roles.includes('detective'))
    if (!detective) throw new Error('the demonstration force has no detective')
    const acting = actingAs(staff, await signIn(staff, detective.reference), NOT_ASKED)
    const unidentified = { kind: 'unidentified', description: 'a tall officer on nights' } as const
    const told = { subject: unidentified, account: `Then ${CANARY}.`, knownOn: acting.today }
    const recorded = await recordReport(acting, report('', told))
    if (!recorded.ok) throw new Error('the report of the drill was not recorded')
    const { reference } = recorded.matter
    await keepDraft(acting, { form: 'drill', typed: { account: CANARY } })
    const text = inventedFile(size.rows, (row, number) => (number === 2 ? row.replace(/[^,]*$/, CANARY) : row))
    await bringIn({ store: staff, data, person: operator }, text, { rowsPerBatch: 20_000 })
    for (let waiting = true; waiting; ) {
      const done = await sequence(house.scratch.store('candour_jobs'), ledgerKeyIn(data), data, 'all')
      waiting = done.kind === 'signed' && done.waiting === 'perhaps more'
    }
    return { seen: await see(acting, reference), matter: reference, reference: detective.reference }
  } finally {
    await house.scratch.close()
    await house.stop()
  }
}

/** The demonstration force of this size; without one, the few people that a drill needs. */
async function makeForce(
  staff: Parameters<typeof openSession>[0],
  operator: string,
  officers: number | 'few',
): Promise<void> {
  const acting = actingAs(staff, operator)
  if (officers === 'few') {
    await foundForce(acting, {
      name: 'Fellside Police',
      unit: 'Domestic and Sexual Abuse Unit',
      serving: [],
      staff: [{ key: 'detective', name: 'DC Wren Halloran', roles: ['detective'] }],
    })
    return
  }
  const made = await makeDemonstration(staff, operator, { officers, years: 2, seed: 'drill', until: acting.today })
  if (!made.ok) throw new Error(made.say)
}

/** Sign in to the house that was put back, look at the matter, and check the ledger against a checkpoint kept elsewhere. */
export async function lookAt(
  data: string,
  who: { readonly matter: string; readonly reference: string },
  keptCheckpoint: string,
): Promise<{
  readonly seen: Seen
  readonly problems: readonly string[]
  readonly entries: number
  readonly signed: string
}> {
  const house = await databaseIn(data)
  try {
    const staff = house.scratch.store('candour_staff')
    const outside = knownOutside(data, keptCheckpoint, undefined)
    const checked = await checkLedger(house.scratch.store('candour_inspector'), outside.checkpoints, outside.verifier)
    const seen = await see(actingAs(staff, await signIn(staff, who.reference), NOT_ASKED), who.matter)
    const signed = await sequence(house.scratch.store('candour_jobs'), ledgerKeyIn(data), data, 'all')
    const problems = checked.problems.map(({ sentence }) => sentence)
    return { seen, problems, entries: checked.outside ?? 0, signed: signed.kind }
  } finally {
    await house.scratch.close()
    await house.stop()
  }
}

/** The keys of a house, which no copy may hold: the signing key, and the password of every role. */
export function keysOf(data: string): readonly string[] {
  const key = readFileSync(join(data, 'keys', 'ledger.key'), 'utf8').trim()
  // PRIVATE, KEY, the name and the public hash stand before the secret, which may hold the sign itself.
  const secret = key.split('+').slice(4).join('+')
  const passwords = readdirSync(join(data, 'secrets')).map((role) => readFileSync(join(data, 'secrets', role), 'utf8'))
  return [key, secret, ...passwords]
}

/** Which of these texts stand in some bytes: as they are, in base64 at any offset, or in hexadecimal. */
export function foundIn(bytes: Buffer, texts: readonly string[]): readonly string[] {
  const unzipped = unzippedOf(bytes)
  return texts.filter((text) => [bytes, ...unzipped].some((each) => formsOf(text).some((form) => each.includes(form))))
}

function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text)
  // Three offsets; the letters at both ends hang on what stands beside them.
  const based = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(offset === 0 ? 0 : 4, -2),
  )
  return [bytes, ...based.map((each) => Buffer.from(each)), Buffer.from(bytes.toString('hex'))]
}

function unzippedOf(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = []
  for (
    let at = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('\x1f\x8b\x08', at + 1, 'latin1')
  ) {
    try {
      found.push(gunzipSync(bytes.subarray(at)))
    } catch {
      // Three bytes that only look like the beginning of something zipped.
    }
  }
  return found
}

/** Files of these names that stand in the temporary folder, so that what a command leaves behind shows. */
export function temporaryNames(): ReadonlySet<string> {
  return new Set(readdirSync(tmpdir()).filter((name) => name.startsWith('candour') || name.includes('backup')))
}

/** A key to seal to, in a file; gives the public key. */
export async function keyIn(file: string): Promise<string> {
  const { identity, recipient } = await newKeyPair()
  await writeSecret(file, `${identity}\n`)
  return recipient
}

/** Put the ledger's key back, as whoever kept a copy elsewhere does. */
export function putKeyBack(from: string, to: string): void {
  mkdirSync(join(to, 'keys'), { recursive: true })
  copyFileSync(join(from, 'keys', 'ledger.key'), join(to, 'keys', 'ledger.key'))
}

export function sizeOf(file: string): number {
  return statSync(file).size
}

async function signIn(staff: Parameters<typeof openSession>[0], reference: string): Promise<string> {
  const opened = await openSession(staff, reference)
  const person = opened.ok ? await findSession(staff, opened.token) : undefined
  if (!person) throw new Error('nobody can sign in')
  return person.person
}

async function see(acting: ReturnType<typeof actingAs>, matter: string): Promise<Seen> {
  const view = await openMatter(acting, { matter })
  const account: string[] = []
  for (const { id } of view.accounts)
    account.push(JSON.stringify(await openNarrative(acting, { matter, narrative: id })))
  return { matter: view, account, mine: (await listMatters(acting)).shownOf }
}
