import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { TEMPLATE } from '../src/store/scratch.ts'

const START = join(import.meta.dirname, '..', 'src', 'main', 'start.ts')
const folders: string[] = []
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'candour-start-'))
  chmodSync(made, 0o755)
  folders.push(made)
  return made
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const port = (server.address() as { port: number }).port
  await new Promise((done) => server.close(done))
  return port
}

type Started = {
  readonly child: ChildProcess
  readonly staff: string
  readonly portal: string
  readonly database: string
  readonly text: () => string
}

function launch(env: Record<string, string>): { child: ChildProcess; text: () => string } {
  const { DATABASE_URL: _, ...rest } = process.env
  const child = spawn(process.execPath, [START], { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  children.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, text: () => text }
}

async function started(env: Record<string, string>): Promise<Started> {
  const { child, text } = launch(env)
  const line = (name: string) => new RegExp(`^${name} (.+)$`, 'm').exec(text())?.[1]
  for (let tries = 0; tries < 2000; tries++) {
    if (child.exitCode !== null) throw new Error(`it ended: ${text()}`)
    if (line('database') && line('person')) break
    await new Promise((done) => setTimeout(done, 50))
  }
  return { child, staff: line('staff') ?? '', portal: line('portal') ?? '', database: line('database') ?? '', text }
}

async function lineOf(env: Record<string, string>): Promise<{ code: number | null; text: string }> {
  const { child, text } = launch(env)
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  return { code, text: text() }
}

const ended = (child: ChildProcess) =>
  new Promise((done) => (child.exitCode === null && child.signalCode === null ? child.once('exit', done) : done(null)))

const processesNaming = (text: string): number =>
  execFileSync('ps', ['-eo', 'args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(text)).length

describe('the house starts, stops, and gets up again', () => {
  it('from an empty data folder to two working addresses, beside another installation, ends cleanly, and recovers after every part is killed', async () => {
    const data = join(folder(), 'data')
    const env = { CANDOUR_DATA: data, PORT: String(await freePort()), PORTAL_PORT: String(await freePort()) }

    const first = await started(env)
    expect((await fetch(`${first.staff}/sign-in`)).status).toBe(200)
    expect((await fetch(first.portal)).status).toBe(200)
    expect(first.database).toContain('host=')

    const second = await lineOf({ ...env, PORT: String(await freePort()), PORTAL_PORT: String(await freePort()) })
    expect(second.code).toBe(1)
    expect(second.text).toMatch(
      /^candour: .* is in use by another Candour \(process \d+\)\. Stop that one, or set CANDOUR_DATA to another folder\.\n$/,
    )

    // As Ctrl-C comes: from the terminal and, once more, from the bootstrap.
    first.child.kill('SIGINT')
    first.child.kill('SIGINT')
    setTimeout(() => first.child.kill('SIGINT'), 150)
    await ended(first.child)
    expect(processesNaming(data), 'no database is left behind').toBe(0)
    expect(existsSync(join(data, 'candour.lock'))).toBe(false)

    // A copy of the folder is an installation of its own, and costs less than another one made from nothing.
    const copy = join(folder(), 'data')
    cpSync(data, copy, { recursive: true, preserveTimestamps: true, filter: (at) => !at.endsWith('candour.lock') })
    const third = await started(env)
    const ports = { PORT: String(await freePort()), PORTAL_PORT: String(await freePort()) }
    const beside = await started({ CANDOUR_DATA: copy, ...ports })
    expect(beside.database).not.toBe(third.database)
    for (const { staff } of [third, beside]) expect((await fetch(`${staff}/sign-in`)).status).toBe(200)
    beside.child.kill('SIGTERM')
    await ended(beside.child)
    expect((await fetch(`${third.staff}/sign-in`)).status).toBe(200)

    third.child.kill('SIGKILL')
    await ended(third.child)
    const fourth = await started(env)
    expect((await fetch(`${fourth.staff}/sign-in`)).status).toBe(200)

    const postgres = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(postgres, 'SIGKILL')
    fourth.child.kill('SIGKILL')
    await ended(fourth.child)
    const fifth = await started(env)
    expect((await fetch(`${fifth.staff}/sign-in`)).status).toBe(200)
    fifth.child.kill('SIGTERM')
    await ended(fifth.child)
  }, 240_000)
})

describe('what stands in the way is said in one line', () => {
  it('a port that is taken', async () => {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const port = (server.address() as { port: number }).port
    const { code, text } = await lineOf({
      CANDOUR_DATA: folder(),
      PORT: String(port),
      PORTAL_PORT: String(await freePort()),
    })
    server.close()
    expect([code, text]).toEqual([1, `candour: port ${port} is taken. Stop what uses it, or set PORT to another.\n`])
  })

  it('a data folder that is a file', async () => {
    const ports = { PORT: String(await freePort()), PORTAL_PORT: String(await freePort()) }
    const { code, text } = await lineOf({ ...ports, CANDOUR_DATA: join(START, 'data') })
    expect(code).toBe(1)
    expect(text).toMatch(/^candour: preparing .*CANDOUR_DATA.*\n$/)
  })

  it('a database server that does not answer', async () => {
    const ports = { PORT: String(await freePort()), PORTAL_PORT: String(await freePort()) }
    const { code, text } = await lineOf({
      ...ports,
      CANDOUR_DATA: folder(),
      DATABASE_URL: `postgresql://candour:secret@127.0.0.1:${await freePort()}/candour`,
    })
    expect(code).toBe(1)
    expect(text).toMatch(/^candour: no PostgreSQL answered at .*Check DATABASE_URL and that the server runs\.\n$/)
    expect(text).not.toContain('secret')
  })
})

describe('another PostgreSQL serves as well', () => {
  it('when DATABASE_URL names one', async () => {
    const { superuser } = JSON.parse(process.env[TEMPLATE] ?? '{}') as { superuser: string }
    const data = folder()
    mkdirSync(join(data, 'secrets'))
    const name = `other_${Date.now()}`
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import pg from 'pg'; const c = new pg.Client(${JSON.stringify(superuser)}); await c.connect(); await c.query('create database ${name}'); await c.end()`,
      ],
      {
        cwd: join(import.meta.dirname, '..'),
      },
    )
    const secrets = JSON.parse(process.env[TEMPLATE] ?? '{}') as { passwords: Record<string, string> }
    // The suite's own roles live on this server: keep their passwords, as an installation keeps its own.
    for (const [role, password] of Object.entries(secrets.passwords))
      writeFileSync(join(data, 'secrets', role), password)
    const url = new URL(superuser)
    url.pathname = `/${name}`
    const house = await started({
      CANDOUR_DATA: data,
      DATABASE_URL: url.href,
      PORT: String(await freePort()),
      PORTAL_PORT: String(await freePort()),
    })
    expect((await fetch(`${house.staff}/sign-in`)).status).toBe(200)
    expect(existsSync(join(data, 'postgres'))).toBe(false)
    house.child.kill('SIGTERM')
    await ended(house.child)
  }, 120_000)
})
