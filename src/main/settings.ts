import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Trouble } from '../store/trouble.ts'

const HOME = join(import.meta.dirname, '..', '..')

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback)
const environment = z.object({
  PORT: port(3000),
  PORTAL_PORT: port(3001),
  HOST: z.string().min(1).default('127.0.0.1'),
  CANDOUR_DATA: z.string().min(1).default(join(HOME, '.candour')),
  CANDOUR_HTTPS: z.enum(['yes', 'no']).default('no'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  CANDOUR_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  CANDOUR_SMTP_FROM: z
    .string()
    .regex(/^[^\s@<>"]+@[^\s@<>"]+$/)
    .optional(),
})

/** What the environment decides: two ports, the data folder, whether browsers come by https, and another PostgreSQL if named. */
export type Settings = {
  readonly staffPort: number
  readonly portalPort: number
  readonly host: string
  readonly data: string
  readonly https: 'yes' | 'no'
  readonly databaseUrl: string | undefined
  /** Where mail goes and whom it says it comes from; without one nothing is sent, and pages say so. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
}

const ADVICE: Record<string, string> = {
  PORT: 'PORT must be a number from 1 to 65535',
  PORTAL_PORT: 'PORTAL_PORT must be a number from 1 to 65535',
  HOST: 'HOST must be an address to listen on',
  CANDOUR_DATA: 'CANDOUR_DATA must name a folder',
  CANDOUR_HTTPS: 'CANDOUR_HTTPS must be yes or no',
  CANDOUR_SMTP_URL: 'CANDOUR_SMTP_URL must look like smtps://name:password@host:465',
  CANDOUR_SMTP_FROM: 'CANDOUR_SMTP_FROM must be an e-mail address',
  DATABASE_URL: 'DATABASE_URL must look like postgresql://name:password@host:5432/database',
}

/** The settings, or one line of Trouble that names the variable and what it must be. */
export function settingsFrom(variables: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0])
    throw new Trouble(`${ADVICE[name] ?? name}.`)
  }
  const { PORT, PORTAL_PORT, HOST, CANDOUR_DATA, CANDOUR_HTTPS, DATABASE_URL } = read.data
  const { CANDOUR_SMTP_URL: url, CANDOUR_SMTP_FROM: from } = read.data
  if ((url === undefined) !== (from === undefined))
    throw new Trouble('CANDOUR_SMTP_URL and CANDOUR_SMTP_FROM are set together, or neither is.')
  if (PORT === PORTAL_PORT) throw new Trouble('PORT and PORTAL_PORT must differ.')
  return {
    staffPort: PORT,
    portalPort: PORTAL_PORT,
    host: HOST,
    data: resolve(CANDOUR_DATA),
    https: CANDOUR_HTTPS,
    databaseUrl: DATABASE_URL,
    mail: url && from ? { url, from } : undefined,
  }
}
