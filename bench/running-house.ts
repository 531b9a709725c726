import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const START = join(import.meta.dirname, '..', 'src', 'main', 'start.ts')
const PATIENCE = 120_000

/** The whole house as `npm start` runs it, on a data folder that is there already. */
export type RunningHouse = {
  readonly staff: string
  /** The superuser's address, for choosing what to ask for. */
  readonly database: string
  /** Resident memory now and at its highest, in megabytes, by the name of the program. */
  readonly memory: () => readonly { readonly program: string; readonly now: number; readonly peak: number }[]
  readonly stop: () => Promise<void>
}

export async function startHouse(data: string): Promise<RunningHouse> {
  const [port, portal] = [await freePort(), await freePort()]
  const { DATABASE_URL: _, ...rest } = process.env
  const child = spawn(process.execPath, [START], {
    env: { ...rest, CANDOUR_DATA: data, PORT: String(port), PORTAL_PORT: String(portal) },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const line = (name: string) => new RegExp(`^${name} (.+)$`, 'm').exec(said)?.[1]
  const began = performance.now()
  while (!line('database')) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE)
      throw new Error(`the house does not start on ${data}: ${said}`)
    await new Promise((done) => setTimeout(done, 100))
  }

  return {
    staff: line('staff') ?? '',
    database: line('database') ?? '',
    memory: () => memoryUnder(child),
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** What Linux says of the house and every process under it; nothing on other systems. */
function memoryUnder(child: ChildProcess) {
  return [child.pid ?? 0, ...processesUnder(child.pid ?? 0)].flatMap((pid) => {
    const status = readIfThere(`/proc/${pid}/status`)
    const program = /([\w-]+)\.ts|bin\/(postgres)|^(postgres)/.exec(readIfThere(`/proc/${pid}/cmdline`))
    const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024

    return status === ''
      ? []
      : [
          {
            program: program?.slice(1).find((name) => name !== undefined) ?? 'other',
            now: megabytes('VmRSS') - megabytes('RssShmem'),
            peak: megabytes('VmHWM'),
          },
        ]
  })
}

/** Every process that this one started, and those that they did. */
export function processesUnder(pid: number): readonly number[] {
  const processes = processesNow()
  const under = (one: number): readonly number[] =>
    processes.filter(({ parent }) => parent === one).flatMap((each) => [each.pid, ...under(each.pid)])

  return under(pid)
}

function processesNow(): readonly { readonly pid: number; readonly parent: number }[] {
  return listIfThere('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/^\d+ \(.*\) \S (\d+)/.exec(readIfThere(`/proc/${name}/stat`))?.[1] ?? 0),
    }))
}

export function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function listIfThere(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))

  return port
}
