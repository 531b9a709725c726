import { randomBytes } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerEscalation, openEscalation } from '../actions/escalation/answer.ts'
import { listEscalations } from '../actions/escalation/list-escalations.ts'
import { openMatter } from '../actions/matter/open-matter.ts'
import { recordReport } from '../actions/matter/record-report.ts'
import { NotPermitted } from '../actions/not-permitted.ts'
import { setAddress } from '../actions/reminder/reminders.ts'
import { type Played, playedForce, report } from '../actions/test-force.ts'
import { listMyWork } from '../actions/work/list-my-work.ts'
import type { Store } from '../store/database.ts'
import { clockRound } from './clocks.ts'
import { mailTo } from './mail.ts'

let played: Played
let jobs: Store
let matter: string
let server: SMTPServer
let address: string
let refuses: 'nothing' | 'everything' = 'nothing'
const received: string[] = []

const WEDNESDAY = '2026-11-04T06:00:00Z'
const asked = { show: 'unanswered', after: undefined } as const
const at = (time: string) => () => new Date(time)

beforeAll(async () => {
  played = await playedForce()
  jobs = played.scratch.store('candour_jobs')
  const made = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!made.ok) throw new Error('The report was not recorded.')
  matter = made.matter.reference
  await setAddress(played.as('oversight'), { address: 'outside@oversight.example' })
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_to, _session, done) => done(refuses === 'everything' ? new Error('refused') : null),
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (piece: Buffer) => {
        text += piece.toString('utf8')
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as { port: number }
  address = `smtp://127.0.0.1:${port}`
})
afterAll(async () => {
  await new Promise<void>((ended) => server.close(ended))
  await played.scratch.close()
})

const send = () => mailTo({ url: address, from: 'candour@force.example' })
const told = async () => (await listEscalations(played.as('oversight', WEDNESDAY), asked)).rows

describe('what is not done in time', () => {
  it('is told to nobody on its last day', async () => {
    await clockRound(jobs, send(), at('2026-11-03T23:30:00Z'))
    expect(await told()).toEqual([])
    expect(received).toEqual([])
  })

  it('is told outside the unit the day after, once, however many look for it and whoever is ended in the middle', async () => {
    const broken: ReturnType<typeof mailTo> = () => Promise.reject(new Error('the process ended here'))
    await clockRound(jobs, broken, at(WEDNESDAY)).catch(() => undefined)
    await Promise.allSettled([1, 2, 3].map(() => clockRound(jobs, send(), at('2026-11-04T06:05:00Z'))))
    await clockRound(jobs, send(), at('2026-11-04T08:00:00Z'))

    const rows = await told()
    expect(rows.map(({ kind, due, about }) => [kind, due, about])).toEqual([
      ['breach', '2026-11-03', 'Refer to the IOPC'],
    ])
    expect(received.filter((mail) => mail.includes('outside@oversight.example'))).toHaveLength(1)
  })

  it('is mailed in words that name nothing and nobody', () => {
    const [mail = ''] = received
    expect(mail).toContain('Subject: Candour: 1 thing is due')
    expect(mail).toContain('To: outside@oversight.example')
    expect(mail).not.toMatch(/IOPC|Tarrant|Robin|referral/)
  })

  it('cannot be ended, answered or kept back by anybody in the unit, and stays after it was done', async () => {
    const [row] = await told()
    const escalation = row?.id ?? ''
    for (const who of ['detective', 'supervisor', 'authority', 'head'])
      await expect(
        answerEscalation(played.as(who, WEDNESDAY), { matter, escalation, words: 'Nothing to see.' }),
      ).rejects.toBeInstanceOf(NotPermitted)
    expect(await told()).toHaveLength(1)
    const view = await openEscalation(played.as('detective', WEDNESDAY), { matter, escalation })
    expect(view).toMatchObject({ mayAnswer: 'yes', answer: undefined })
  })

  it('ends with the words of somebody outside, which stand beside it', async () => {
    const [row] = await told()
    const escalation = row?.id ?? ''
    const silent = await answerEscalation(played.as('oversight', WEDNESDAY), { matter, escalation, words: '  ' })
    expect(silent.ok).toBe(false)
    const words = 'Asked the head of unit for the referral today.'
    expect((await answerEscalation(played.as('oversight', WEDNESDAY), { matter, escalation, words })).ok).toBe(true)
    expect(await told()).toEqual([])
    const view = await openEscalation(played.as('oversight', WEDNESDAY), { matter, escalation })
    expect(view?.answer).toEqual({ words, by: 'Greta Holm' })
  })

  it('is not known to the officer concerned', async () => {
    await expect(openMatter(played.as('concerned', WEDNESDAY), { matter })).rejects.toBeInstanceOf(NotPermitted)
    expect((await listMyWork(played.as('concerned', WEDNESDAY))).doNow.rows).toEqual([])
  })

  it('and mail that cannot be sent is tried again and shown meanwhile', async () => {
    refuses = 'everything'
    await clockRound(jobs, send(), at('2026-12-02T06:00:00Z'))
    const view = await listEscalations(played.as('oversight', '2026-12-02T07:00:00Z'), asked)
    expect(view.rows.map(({ about }) => about)).toContain('Tell the officer who reported how it goes')
    expect(view.notSent).toEqual({ count: view.rows.length, trouble: 'the mail server did not accept the message' })
    refuses = 'nothing'
    const before = received.length
    await clockRound(jobs, send(), at('2026-12-02T08:00:00Z'))
    expect(received.length).toBe(before + 1)
    expect((await listEscalations(played.as('oversight', '2026-12-02T09:00:00Z'), asked)).notSent.count).toBe(0)
  })
})

it('without a mail server nothing is sent, and that is said', async () => {
  expect(await mailTo(undefined)({ to: '', subject: '', text: '', id: randomBytes(4).toString('hex') })).toEqual({
    kind: 'not sent',
    trouble: 'no mail server is set',
  })
})
