import { createServer } from 'node:net'
import { join } from 'node:path'
import { publishClientCode } from '../actions/release/publish-client-code.ts'
import { listDemonstrationPeople } from '../actions/session/list-demonstration-people.ts'
import { ensureOperator } from '../actions/session/operator.ts'
import { openAssets, prepareAssets } from '../page/assets.ts'
import { openBrowserModules } from '../page/browser-modules.ts'
import { clientCode } from '../page/client-code.ts'
import { openStore } from '../store/database.ts'
import type { Embedded } from '../store/embedded-postgres.ts'
import type { Installation, Role } from '../store/installation.ts'
import { Trouble, troubleFrom } from '../store/trouble.ts'
import { openDatabase } from './opening.ts'
import { keepRunning, type Program, type Running } from './programs.ts'
import { revive } from './revive.ts'
import { type Settings, settingsFrom } from './settings.ts'

type Tell = (settings: Readonly<Record<string, string>>) => void

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Bring the whole house up. The staff web is already reading its modules; it is told where the database is in time. */
async function start(settings: Settings, staffWeb: Running, tellStaff: Tell): Promise<void> {
  await portFree(settings.staffPort, 'PORT', settings.host)
  await portFree(settings.portalPort, 'PORTAL_PORT', settings.host)

  // Each part is told its own address in the database, once it is up.
  const known = Promise.withResolvers<{ readonly address: Installation['address']; readonly assets: string }>()
  known.promise.catch(() => undefined)
  const [web, ...others] = partsOf(settings, known.promise)
  web.settings().then(tellStaff, () => undefined)
  const parts = [staffWeb]

  let ending = false
  const opening = openDatabase(settings, 'start')
  opening.catch(known.reject)
  let server: Embedded | undefined
  letGo = async () => {
    ending = true
    // The jobs last, so that the ledger covers what was still done.
    for (const part of parts) await part.stop()
    const opened = await opening.catch(() => undefined)
    await server?.stop()
    await opened?.close()
  }
  const end = () => {
    // Ctrl-C comes more than once: from the terminal, from npm and from the bootstrap. The first is enough.
    if (!ending) letGo().finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)

  const opened = await opening
  const { installation } = opened
  server = opened.server
  server?.process.once('exit', function restart() {
    if (ending) return
    say('candour: the database ended unexpectedly and is started again')
    revive(settings.data, say, () => ending).then((again) => {
      server = again
      again?.process.once('exit', restart)
    }, complain)
  })

  const assets = await assetsFor(settings.data)
  const staff = openStore(installation.address('candour_staff'), 4)
  const operator = await ensureOperator(staff)
  await publishClientCode(staff, operator, await clientCode(await openAssets(assets), await openBrowserModules()))
  let people = await listDemonstrationPeople(staff)
  if (people.length === 0) {
    // Loaded only on the first day: a warm start should not read a force's whole story to find that it is there.
    const { prepareDemonstration } = await import('../actions/demonstration/prepare.ts')
    await prepareDemonstration(staff, operator)
    people = await listDemonstrationPeople(staff)
  }
  await staff.destroy()
  known.resolve({ address: installation.address, assets })

  await staffWeb.ready
  say(`staff http://localhost:${settings.staffPort}`)
  // Two processors at most are counted on: the people who work come first.
  if (!ending) parts.push(...others.map((part) => keepRunning(part, say)))
  await Promise.all(parts.map((part) => part.ready))
  say(`portal http://localhost:${settings.portalPort}`)
  say(`database ${settings.databaseUrl === undefined ? installation.superuser : 'as DATABASE_URL says'}`)
  for (const person of people) say(`person ${person.name}, ${person.role}`)
}

/** What each part is told: the address of the database for its own role, and nothing that another part needs. */
function partsOf(
  { data, host, https, staffPort, portalPort, mail }: Settings,
  known: Promise<{ readonly address: Installation['address']; readonly assets: string }>,
): readonly [Program, ...Program[]] {
  const web = { HOST: host, CANDOUR_HTTPS: https }
  const told = (role: Role, more: Readonly<Record<string, string>>) => () =>
    known.then(({ address, assets }) => ({ ...more, CANDOUR_ASSETS: assets, DATABASE: address(role) }))

  return [
    { name: 'staff', settings: told('candour_staff', { ...web, CANDOUR_DATA: data, PORT: String(staffPort) }) },
    {
      name: 'portal',
      settings: told('candour_portal', {
        ...web,
        PORT: String(portalPort),
        VERIFIER: join(data, 'checkpoints', 'verifier'),
      }),
    },
    {
      name: 'jobs',
      settings: told('candour_jobs', { CANDOUR_DATA: data, SMTP_URL: mail?.url ?? '', SMTP_FROM: mail?.from ?? '' }),
    },
  ]
}

/** Style sheets are the same for every data folder, so they are kept with the packages they were made from, where that can be written. */
async function assetsFor(data: string): Promise<string> {
  const shared = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'candour', 'assets')
  const own = join(data, 'assets')
  return prepareAssets(shared).then(
    () => shared,
    () => prepareAssets(own).then(() => own),
  )
}

function portFree(port: number, variable: string, host: string): Promise<void> {
  return new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES')
        return taken(
          new Trouble(`port ${port} needs rights that you do not have. Set ${variable} to a number above 1023.`),
        )
      if (error.code === 'EADDRINUSE')
        return taken(new Trouble(`port ${port} is taken. Stop what uses it, or set ${variable} to another.`))
      taken(new Trouble(`cannot listen on ${host}:${port} (${error.code}). Check HOST and ${variable}.`))
    })
    probe.listen(port, host, () => probe.close(() => free()))
  })
}

/** Ends what was opened so far; nothing before the database is up. */
let letGo: () => Promise<void> = async () => undefined

async function complain(error: unknown): Promise<never> {
  process.stderr.write(`candour: ${(error instanceof Trouble ? error : troubleFrom(error, 'starting')).message}\n`)
  if (process.env.CANDOUR_DEBUG) console.error(error)
  await letGo().catch(() => undefined)
  process.exit(1)
}

/** Start, or say in one line what stands in the way and end. */
export async function startHouse(staffWeb: Running, tellStaff: Tell): Promise<void> {
  try {
    await start(settingsFrom(process.env), staffWeb, tellStaff)
  } catch (error) {
    await complain(error)
  }
}
