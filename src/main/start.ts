import { createServer } from 'node:net'
import { join } from 'node:path'
import { listDemonstrationPeople } from '../actions/session/list-demonstration-people.ts'
import { ensureOperator } from '../actions/session/operator.ts'
import { prepareAssets } from '../page/assets.ts'
import { openStore } from '../store/database.ts'
import { startEmbedded } from '../store/embedded-postgres.ts'
import { Trouble, troubleFrom } from '../store/trouble.ts'
import { openDatabase } from './opening.ts'
import { keepRunning } from './programs.ts'
import { type Settings, settingsFrom } from './settings.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function start(settings: Settings): Promise<void> {
  await portFree(settings.staffPort, 'PORT', settings.host)
  await portFree(settings.portalPort, 'PORTAL_PORT', settings.host)
  const opened = await openDatabase(settings, 'start')
  const { installation } = opened
  let server = opened.server
  let ending = false
  letGo = async () => {
    ending = true
    await server?.stop()
    await opened.close()
  }

  server?.process.once('exit', function restart() {
    if (ending) return
    say('candour: the database ended unexpectedly and is started again')
    startEmbedded(settings.data).then((again) => {
      server = again
      again.process.once('exit', restart)
    }, complain)
  })

  const assets = await assetsFor(settings.data)
  const staff = openStore(installation.address('candour_staff'), 4)
  const operator = await ensureOperator(staff)
  let people = await listDemonstrationPeople(staff)
  if (people.length === 0) {
    // Loaded only on the first day: a warm start should not read a force's whole story to find that it is there.
    const { prepareDemonstration } = await import('../actions/demonstration/prepare.ts')
    await prepareDemonstration(staff, operator)
    people = await listDemonstrationPeople(staff)
  }
  await staff.destroy()

  const shared = {
    CANDOUR_DATA: settings.data,
    CANDOUR_ASSETS: assets,
    HOST: settings.host,
    CANDOUR_HTTPS: settings.https,
  }
  const parts = [
    keepRunning(
      {
        name: 'staff',
        env: { ...shared, PORT: String(settings.staffPort), DATABASE: installation.address('candour_staff') },
      },
      say,
    ),
    keepRunning(
      {
        name: 'portal',
        env: {
          CANDOUR_ASSETS: assets,
          HOST: settings.host,
          CANDOUR_HTTPS: settings.https,
          PORT: String(settings.portalPort),
          DATABASE: installation.address('candour_portal'),
          VERIFIER: join(settings.data, 'checkpoints', 'verifier'),
        },
      },
      say,
    ),
    keepRunning({ name: 'jobs', env: { ...shared, DATABASE: installation.address('candour_jobs') } }, say),
  ]
  const end = () => {
    // Ctrl-C comes more than once: from the terminal, from npm and from the bootstrap. The first is enough.
    if (ending) return
    ending = true
    Promise.all(parts.map((part) => part.stop()))
      .then(() => server?.stop())
      .then(() => opened.close())
      .finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)

  await Promise.all(parts.map((part) => part.ready))
  say(`staff http://localhost:${settings.staffPort}`)
  say(`portal http://localhost:${settings.portalPort}`)
  say(`database ${settings.databaseUrl === undefined ? installation.superuser : 'as DATABASE_URL says'}`)
  for (const person of people) say(`person ${person.name}, ${person.role}`)
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

try {
  await start(settingsFrom(process.env))
} catch (error) {
  await complain(error)
}
