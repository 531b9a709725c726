import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Trouble, troubleFrom } from './trouble.ts'

/** The database roles: each process logs in as one, and none of them owns what it reads. */
export const ROLES = [
  'candour_owner',
  'candour_staff',
  'candour_portal',
  'candour_jobs',
  'candour_inspector',
  'candour_backup',
] as const
export type Role = (typeof ROLES)[number]

/** Where the database is, and the secret with which each role enters. */
export type Installation = {
  readonly superuser: string
  readonly address: (role: Role) => string
}

const DATABASE = 'candour'

/** Make roles, database and schema on a server that may be new, and return the addresses by role. */
export async function prepareInstallation(superuser: string, folder: string, embedded: boolean): Promise<Installation> {
  const secrets = secretsIn(folder)
  const client = await connected(superuser)
  let database = (await client.query('select current_database() as name')).rows[0].name as string
  const version = Number((await client.query('show server_version_num')).rows[0].server_version_num)
  if (version < 160000) {
    await client.end()
    throw new Trouble(
      `the server at DATABASE_URL is PostgreSQL ${Math.floor(version / 10000)}; version 16 or newer is needed.`,
    )
  }
  try {
    const known = new Set(
      (await client.query('select rolname from pg_roles where rolname = any($1)', [ROLES])).rows.map(
        (row) => row.rolname as string,
      ),
    )
    // The passwords are made and set together, so one that enters speaks for all.
    const current = known.size === ROLES.length && (await enters(superuser, 'candour_owner', secrets('candour_owner')))
    for (const role of current ? [] : ROLES) {
      const make = known.has(role) ? `alter role ${role} login` : `create role ${role} login nosuperuser nobypassrls`
      await client.query(`${make} password ${client.escapeLiteral(secrets(role))}`)
    }
    if (embedded) {
      if ((await client.query('select from pg_database where datname = $1', [DATABASE])).rowCount === 0)
        await client.query(`create database ${DATABASE}`)
      database = DATABASE
    }
  } catch (error) {
    if ((error as { code?: string }).code === '42501')
      throw new Trouble(
        'the role in DATABASE_URL may not create roles. Give it CREATEROLE, or use the server’s superuser.',
      )
    throw error
  } finally {
    await client.end()
  }
  const within = inDatabase(superuser, database)
  const owner = await connected(within)
  try {
    await owner.query('grant candour_owner to current_user').catch(() => undefined)
    // Nobody but the owner makes objects here: one of a role's own making could run with the rights of whoever meets it.
    if (embedded) await owner.query(`revoke temporary, create on database ${DATABASE} from public`)
    await owner.query('create schema if not exists candour authorization candour_owner')
    await owner.query(`grant usage on schema candour to ${ROLES.join(', ')}`)
  } finally {
    await owner.end()
  }
  return { superuser: within, address: (role) => asRole(within, role, secrets(role)) }
}

/** The address of the same server and database for another role. */
export function asRole(address: string, role: string, password: string): string {
  const url = new URL(address)
  url.username = role
  url.password = password
  return url.href
}

/** The address of another database on the same server. */
export function inDatabase(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.href
}

async function connected(address: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'no answer'
    if (code === '28P01' || code === '28000')
      throw new Trouble('the database refused the name or password in DATABASE_URL.', { cause: error })
    if (code === '53100') throw troubleFrom(error, 'connecting to the database')
    throw new Trouble(
      `no PostgreSQL answered at ${shownAddress(address)} (${code}). Check DATABASE_URL and that the server runs.`,
      { cause: error },
    )
  }
}

/** An address without its password. */
function shownAddress(address: string): string {
  const url = new URL(address)
  return url.searchParams.get('host') ?? url.host
}

async function enters(superuser: string, role: string, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: asRole(superuser, role, password), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** One password for each role, made once, readable only by whoever runs Candour. */
function secretsIn(folder: string): (role: Role) => string {
  const at = join(folder, 'secrets')
  return (role) => {
    const file = join(at, role)
    try {
      mkdirSync(at, { recursive: true, mode: 0o700 })
      if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
      return readFileSync(file, 'utf8')
    } catch (error) {
      throw troubleFrom(error, `keeping secrets in ${at}`)
    }
  }
}
