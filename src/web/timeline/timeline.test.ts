import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordReport } from '../../actions/matter/record-report.ts'
import { type Played, playedForce, report } from '../../actions/test-force.ts'
import { prepareAssets } from '../../page/assets.ts'
import { createStaffApp } from '../app.ts'
import { registerFeatures } from '../features.ts'
import { formToken, newSecret } from '../security.ts'
import type { SignedIn } from '../session.ts'
import { signedIn } from '../signed-in.ts'

const TOKENS = { detective: newSecret(), oversight: newSecret() } as const
type Who = keyof typeof TOKENS
let played: Played
let app: FastifyInstance
let matter: string

beforeAll(async () => {
  played = await playedForce()
  const made = await recordReport(played.as('detective'), report(played.serving('other')))
  if (!made.ok) throw new Error('The report was not recorded.')
  matter = made.matter.reference.toLowerCase()
  const assets = join(tmpdir(), 'candour-timeline-assets')
  await prepareAssets(assets)
  const signed = (role: Who): SignedIn => ({
    ...{ person: played.staff(role), name: 'Wren Halloran', roles: [role], force: 'Fellside Police', unit: 'Unit' },
  })
  app = await createStaffApp({
    assets,
    secure: false,
    sessions: {
      open: async () => TOKENS.detective,
      find: async (token: string) =>
        token === TOKENS.detective ? signed('detective') : token === TOKENS.oversight ? signed('oversight') : undefined,
      close: async () => undefined,
    },
    logLevel: 'silent',
    register: (features) =>
      registerFeatures(features, {
        acting: (request) => played.as(signedIn(request).person),
      } as Parameters<typeof registerFeatures>[1]),
  })
})
afterAll(async () => {
  await app.close()
  await played.scratch.close()
})

const cookies = (who: Who) => ({ 'candour-session-0': TOKENS[who], 'candour-session-80': TOKENS[who] })

it('an entry without a source comes back with what lacks said and what was typed kept; with one it stands on the timeline', async () => {
  const url = `/m/${matter}/timeline/new`
  const post = (fields: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url, cookies: cookies('detective') },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ token: formToken(TOKENS.detective), ...fields }).toString(),
    })
  const typed = {
    ...{ lane: 'her account', exactness: 'in a season', season: 'spring', 'from-year': '2021' },
    words: 'He waited by the gate.',
  }
  const refused = await post(typed)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Say what kind of source it comes from')
  expect(refused.body).toContain('He waited by the gate.')

  const added = await post({ ...typed, sourceKind: 'statement', source: 'Page 2' })
  expect(added.statusCode).toBe(303)
  const page = await app.inject({ url: `/m/${matter}/timeline`, cookies: cookies('detective') })
  expect(page.body).toContain('He waited by the gate.')
  expect(page.body).toContain('Statement: Page 2')
})

it('the audit says in how many of how many matters a step was taken, down to each matter', async () => {
  const get = (url: string) => app.inject({ url, cookies: cookies('oversight') })
  const audit = await get('/audit')
  expect(audit.statusCode).toBe(200)
  expect(audit.body).toContain('Severity was assessed for each allegation')
  expect(audit.body).toContain('1 of 1')
  const one = await get('/audit/steps/severity')
  expect(one.body).toContain('Not done')
  expect((await get('/audit/file.csv')).headers['content-type']).toBe('text/csv; charset=utf-8')
})
