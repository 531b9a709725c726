import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareAssets } from '../page/assets.ts'
import { createStaffApp, type StaffAppOptions } from './app.ts'
import { newSecret } from './security.ts'
import type { SessionStore, SignedIn } from './session.ts'
import { endSession, startSession } from './signed-in.ts'

const PERSON: SignedIn = {
  person: 'raman',
  name: 'DC Priya Raman',
  roles: ['detective'],
  force: 'Northmoor Police',
  unit: 'Domestic and Sexual Abuse Unit',
}

/** Sessions in memory, to stand where the database's would. */
function sessionsInMemory(): SessionStore {
  const open = new Map<string, SignedIn>()
  return {
    open: async () => {
      const token = newSecret()
      open.set(token, PERSON)
      return token
    },
    find: async (token) => open.get(token),
    close: async (token) => {
      open.delete(token)
    },
  }
}

class NotPermitted extends Error {
  readonly code = 'CANDOUR_NOT_PERMITTED'
}

const received: string[] = []

function routes(app: FastifyInstance): void {
  app.post('/sign-in', { config: { open: true } }, async (_request, reply) => {
    await startSession(reply, PERSON.person)
    return reply.redirect('/', 303)
  })
  app.get('/sign-in', { config: { open: true } }, async (_request, reply) => reply.callNotFound())
  app.post('/sign-out', async (request, reply) => {
    await endSession(request, reply)
    return reply.redirect('/sign-in', 303)
  })
  app.get('/m/:matter', async () => {
    throw new NotPermitted('refused')
  })
  app.get('/broken', async () => {
    throw new Error('duplicate key value (name)=(Daniel Hallworth)')
  })
  app.post('/echo', async (request) => request.body)
  app.post('/file', async (request, reply) => {
    let size = 0
    for await (const part of request.upload ?? []) {
      if (part.type === 'field') received.push(`${part.fieldname}=${String(part.value)}`)
      else for await (const chunk of part.file) size += (chunk as Buffer).length
    }
    return reply.send({ size })
  })
}

const assets = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
let app: FastifyInstance
const lines: string[] = []

async function start(options: Partial<StaffAppOptions> = {}): Promise<FastifyInstance> {
  return createStaffApp({
    assets,
    secure: false,
    sessions: sessionsInMemory(),
    register: routes,
    logLevel: 'silent',
    ...options,
  })
}

beforeAll(async () => {
  await prepareAssets(assets)
  app = await start()
})

afterAll(() => app.close())

type Visitor = { readonly cookies: Record<string, string>; readonly token: string }

const tokenIn = (html: string): string => /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? ''

/** Signs in as a browser would: a page with a form, then the form with its token and cookies. */
async function signIn(): Promise<Visitor> {
  const before = await app.inject({ url: '/covered' })
  const visit = Object.fromEntries(before.cookies.map(({ name, value }) => [name, value]))
  const { formToken } = await import('./security.ts')
  const token = formToken(Object.values(visit)[0] ?? '')
  const signedIn = await app.inject({ method: 'POST', url: '/sign-in', cookies: visit, payload: { token } })
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]))
  return { cookies, token: tokenIn((await app.inject({ url: '/guidance', cookies })).body) }
}

const as = ({ cookies }: Visitor, request: InjectOptions) => app.inject({ ...request, cookies })

describe('a page', () => {
  it('may load from its own origin only, with a nonce of its own, and is kept by no cache', async () => {
    const visitor = await signIn()
    const [one, two] = [await as(visitor, { url: '/guidance' }), await as(visitor, { url: '/guidance' })]
    const policy = String(one.headers['content-security-policy'])
    const nonce = /'nonce-(\w+)'/.exec(policy)?.[1]

    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(one.body).toContain(`nonce="${nonce}"`)
    expect(policy).not.toBe(two.headers['content-security-policy'])
    expect(one.headers['cache-control']).toBe('no-store')
    expect(one.headers['referrer-policy']).toBe('no-referrer')
  })

  it('on plain http sends no link to https; behind https it insists on it, and so do its cookies', async () => {
    const plain = await app.inject({ url: '/covered' })
    expect(plain.headers).not.toHaveProperty('strict-transport-security')
    expect(plain.headers['content-security-policy']).not.toContain('upgrade-insecure-requests')

    const secure = await start({ secure: true })
    const behind = await secure.inject({ url: '/covered' })
    expect(behind.headers).toHaveProperty('strict-transport-security')
    expect(behind.cookies).toMatchObject([{ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' }])
    expect(behind.cookies[0]?.name).toMatch(/^__Host-/)
    await secure.close()
  })

  it('names who is signed in and offers what the role has, with the present section marked', async () => {
    const { body } = await as(await signIn(), { url: '/guidance' })
    const bar = body.slice(body.indexOf('<nav'), body.indexOf('</nav>'))

    expect(body).toContain('DC Priya Raman')
    expect([...bar.matchAll(/>([A-Z][\w ]+)<\/a>/g)].map(([, text]) => text)).toEqual([
      'My work',
      'Matters',
      'People',
      'Find',
      'Guidance',
    ])
    expect(bar).toContain('<a href="/guidance" aria-current="page">')
    expect(body).not.toMatch(/crown|OGL|Open Government|GDS Transport/i)
  })

  it('has style sheets and fonts whose addresses change with their content, so that they may be kept for good', async () => {
    const { body } = await as(await signIn(), { url: '/guidance' })
    const sheets = [...body.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => String(href))
    expect(sheets).toHaveLength(3)
    for (const url of sheets) {
      const sheet = await app.inject({ url })
      expect([sheet.statusCode, sheet.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    }
    const font = /url\("?(ibm-plex-sans-latin-wght[^")]+)/.exec((await app.inject({ url: String(sheets[2]) })).body)
    expect((await app.inject({ url: `/assets/${font?.[1]}` })).statusCode).toBe(200)
  })
})

describe('without a session', () => {
  it('every address leads to signing in, whether it exists or not, and comes back to where one wanted to go', async () => {
    for (const url of ['/guidance', '/m/7k4q2w', '/nothing/here']) {
      const answer = await app.inject({ url })
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/sign-in?then=${encodeURIComponent(url)}`])
    }
  })

  it('is where one is after signing out, whatever the browser still holds', async () => {
    const visitor = await signIn()
    await as(visitor, { method: 'POST', url: '/sign-out', payload: { token: visitor.token } })
    expect((await as(visitor, { url: '/guidance' })).statusCode).toBe(303)
  })
})

it('signing in again ends the session that this browser had', async () => {
  const first = await signIn()
  await as(first, { method: 'POST', url: '/sign-in', payload: { token: first.token } })
  expect((await as(first, { url: '/guidance' })).statusCode).toBe(303)
})

describe('a form', () => {
  it('is taken with the token of its session, in whatever way it is encoded', async () => {
    const visitor = await signIn()
    const { token } = visitor
    const json = await as(visitor, { method: 'POST', url: '/echo', payload: { token, answer: 'yes' } })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const form = await as(visitor, { method: 'POST', url: '/echo', headers, payload: `token=${token}&answer=yes` })
    expect([json.json().answer, form.json().answer]).toEqual(['yes', 'yes'])
  })

  it('is read without the one character that the database cannot keep', async () => {
    const visitor = await signIn()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const payload = `token=${visitor.token}&answer=y%00es&answer=n%00o`
    expect((await as(visitor, { method: 'POST', url: '/echo', headers, payload })).json().answer).toEqual(['yes', 'no'])
  })

  it('is refused without it, with another’s, or when the browser says that another site sent it', async () => {
    const [visitor, other] = [await signIn(), await signIn()]
    const send = (payload: object, headers = {}) => as(visitor, { method: 'POST', url: '/echo', payload, headers })

    expect((await send({ answer: 'yes' })).statusCode).toBe(403)
    expect((await send({ token: other.token })).statusCode).toBe(403)
    expect((await send({ token: [visitor.token] })).statusCode).toBe(403)
    expect((await send({ token: visitor.token }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await send({ token: visitor.token })).statusCode).toBe(200)
  })
})

describe('an upload', () => {
  const boundary = 'candour-boundary'
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const file = (content: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n--${boundary}--\r\n`
  const send = (visitor: Visitor, ...parts: string[]) =>
    as(visitor, {
      method: 'POST',
      url: '/file',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Readable.from(parts),
    })

  it('comes as a stream, larger than any form, its token first', async () => {
    const visitor = await signIn()
    const large = 'x'.repeat(9 * 1024 * 1024)
    const answer = await send(visitor, field('token', visitor.token), field('force', 'northmoor'), file(large))
    expect([answer.statusCode, answer.json()]).toEqual([200, { size: large.length }])
    expect(received).toEqual(['force=northmoor'])
  })

  it('is refused when its first part is not the token, and its file is never read', async () => {
    const visitor = await signIn()
    received.length = 0
    expect(
      (await send(visitor, field('force', 'northmoor'), field('token', visitor.token), file('x'))).statusCode,
    ).toBe(403)
    expect((await send(visitor, file('x'))).statusCode).toBe(403)
    expect(received).toEqual([])
  })
})

describe('what does not exist and what may not be seen', () => {
  it('answer with the same status, words, headers and length', async () => {
    const visitor = await signIn()
    const answers = [
      await as(visitor, { url: '/m/7k4q2w' }),
      await as(visitor, { url: '/no/such/page' }),
      await as(visitor, { url: '/modules/x' }),
    ]
    const [seen, ...others] = answers.map(({ statusCode, headers, body }) => ({
      statusCode,
      length: body.length,
      headers: Object.keys(headers).sort(),
      words: body.replaceAll(/nonce="\w+"/g, ''),
    }))

    expect(seen?.statusCode).toBe(404)
    expect(seen?.words).toContain('There is nothing here that you can open')
    for (const other of others) expect(other).toEqual(seen)
  })

  it('also when the address cannot even be read', async () => {
    const answer = await app.inject({ url: '/%E0%A4%A' })
    expect([answer.statusCode, answer.body]).toEqual([404, 'There is nothing here that you can open\n'])
  })
})

describe('a failure of ours', () => {
  it('shows an id, and neither the page nor the log repeats what the error said', async () => {
    const stream = { write: (line: string) => void lines.push(line) }
    const loud = await start({ logLevel: 'info', logStream: stream })
    const cookie = { 'candour-session-0': await loud.sessions.store.open('raman') }
    const answer = await loud.inject({ url: '/broken?name=Hallworth', cookies: cookie })
    await loud.close()

    expect(answer.statusCode).toBe(500)
    expect(answer.body).toMatch(/give them this: [\da-f-]{36}/)
    const log = lines.join('\n')
    expect(log).toContain('"route":"/broken"')
    for (const secret of ['Hallworth', 'duplicate']) expect(answer.body + log).not.toContain(secret)
    for (const secret of ['?name', 'Raman', 'raman']) expect(log).not.toContain(secret)
  })
})
