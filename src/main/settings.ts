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
  CANDOUR_CLAMD: z
    .string()
    .regex(/^(unix:\/|tcp:\/\/[^/\s]+:\d{1,5}$)/)
    .optional(),
  CANDOUR_S3: z.url({ protocol: /^https?$/ }).optional(),
  CANDOUR_S3_REGION: z.string().min(1).default('auto'),
  CANDOUR_S3_KEY_ID: z.string().min(1).optional(),
  CANDOUR_S3_SECRET: z.string().min(1).optional(),
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
  /** Where clamd listens. */
  readonly clamd: string | undefined
  /** The object store in which evidence is kept, where it is not the data folder. */
  readonly objects:
    | { readonly endpoint: string; readonly region: string; readonly keyId: string; readonly secret: string }
    | undefined
}

const ADVICE: Record<string, string> = {
  PORT: 'PORT must be a number from 1 to 65535',
  PORTAL_PORT: 'PORTAL_PORT must be a number from 1 to 65535',
  HOST: 'HOST must be an address to listen on',
  CANDOUR_DATA: 'CANDOUR_DATA must name a folder',
  CANDOUR_HTTPS: 'CANDOUR_HTTPS must be yes or no',
  CANDOUR_SMTP_URL: 'CANDOUR_SMTP_URL must look like smtps://name:password@host:465',
  CANDOUR_SMTP_FROM: 'CANDOUR_SMTP_FROM must be an e-mail address',
  CANDOUR_CLAMD: 'CANDOUR_CLAMD must look like unix:/run/clamav/clamd.ctl or tcp://127.0.0.1:3310',
  CANDOUR_S3: 'CANDOUR_S3 must look like https://objects.example/bucket',
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
  const { PORT, PORTAL_PORT, HOST, CANDOUR_DATA, CANDOUR_HTTPS, DATABASE_URL, CANDOUR_CLAMD } = read.data
  const { CANDOUR_SMTP_URL: url, CANDOUR_SMTP_FROM: from } = read.data
  if ((url === undefined) !== (from === undefined))
    throw new Trouble('CANDOUR_SMTP_URL and CANDOUR_SMTP_FROM are set together, or neither is.')
  const { CANDOUR_S3, CANDOUR_S3_REGION, CANDOUR_S3_KEY_ID, CANDOUR_S3_SECRET } = read.data
  if (CANDOUR_S3 !== undefined && (CANDOUR_S3_KEY_ID === undefined || CANDOUR_S3_SECRET === undefined))
    throw new Trouble('CANDOUR_S3 needs CANDOUR_S3_KEY_ID and CANDOUR_S3_SECRET beside it.')
  if (PORT === PORTAL_PORT) throw new Trouble('PORT and PORTAL_PORT must differ.')
  return {
    staffPort: PORT,
    portalPort: PORTAL_PORT,
    host: HOST,
    data: resolve(CANDOUR_DATA),
    https: CANDOUR_HTTPS,
    databaseUrl: DATABASE_URL,
    mail: url && from ? { url, from } : undefined,
    clamd: CANDOUR_CLAMD,
    objects:
      CANDOUR_S3 === undefined
        ? undefined
        : {
            endpoint: CANDOUR_S3,
            region: CANDOUR_S3_REGION,
            keyId: CANDOUR_S3_KEY_ID ?? '',
            secret: CANDOUR_S3_SECRET ?? '',
          },
  }
}
