import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Acting } from '../../actions/acting.ts'
import { openDecisions } from '../../actions/decision/open-decisions.ts'
import { dropDraft } from '../../actions/draft/drop.ts'
import { keepDraft } from '../../actions/draft/keep.ts'
import { openDraft } from '../../actions/draft/open.ts'
import { openMatter } from '../../actions/matter/open-matter.ts'
import { recordReport } from '../../actions/matter/record-report.ts'
import type { Missing } from '../../domain/decision.ts'
import { decidePermission } from '../../domain/permission.ts'
import { provisionText } from '../../domain/provision.ts'
import type { FormError } from '../../page/form-error.ts'
import { type Typed, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { lookUpOfficer } from '../officers-found.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { signedIn } from '../signed-in.ts'
import { errorsOn, goesElsewhere, readReport, readStep } from './form.ts'
import { checkPage, errorsInReport, questionPage, recordedPage } from './page.ts'
import { QUESTION, QUESTIONS, type QuestionName } from './questions.ts'

const FORM = 'report'

/** Which page a rule of the law sends one back to. */
const PAGE_OF: Readonly<Record<string, QuestionName>> = {
  danger: 'danger',
  known: 'known',
  subject: 'subject',
  happened: 'when',
  'police body': 'subject',
}

/** A first report, one question a page. What was typed is kept at every step, for this person alone. */
export function reportRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get(paths.newMatter, async (request, reply) => {
    if (!mayRecord(request)) return reply.callNotFound()
    const draft = await kept(acting(request))
    const next = QUESTIONS.find((name) => QUESTION[name].names.every((field) => draft[field] === undefined))

    return reply.redirect(paths.report(next ?? 'check'), 303)
  })

  app.get<{ Params: { question: string } }>(patterns.report, async (request, reply) => {
    if (!mayRecord(request)) return reply.callNotFound()
    const reader = acting(request)
    const { question } = request.params
    const draft = await kept(reader)
    if (question === 'check') return render(reply, 'report/check', checkPage(draft, [], reader.today))
    if (!isQuestion(question)) return reply.callNotFound()

    const { form, found } =
      question === 'subject' ? await lookUpOfficer(reader, draft) : { form: draft, found: undefined }
    const { from } = readStep(request.query)
    return render(reply, 'report/question', questionPage(question, { form, errors: [], found, from }))
  })

  app.post<{ Params: { question: string } }>(patterns.report, async (request, reply) => {
    if (!mayRecord(request)) return reply.callNotFound()
    const { question } = request.params
    if (question === 'check') return recordAll(acting(request), request, reply)
    if (!isQuestion(question)) return reply.callNotFound()

    return answerOne(acting(request), question, request, reply)
  })

  app.get<{ Params: { matter: string } }>(patterns.reported, async (request, reply) => {
    const reader = acting(request)
    const view = await openMatter(reader, request.params)
    // The report and what it was taken to be were recorded in one act, so the first decision tells when.
    const [first] = (await openDecisions(reader, request.params)).decisions
    const recorded = first ? new Date(first.recordedAt) : reader.now
    return render(reply, 'report/recorded', recordedPage(view, recorded, reader.today))
  })
}

/** Keep the answers of one page, and go on to the next once they can be read. */
async function answerOne(reader: Acting, name: QuestionName, request: FastifyRequest, reply: FastifyReply) {
  const { step, from } = readStep(request.body)
  const looked =
    name === 'subject'
      ? await lookUpOfficer(reader, request.body)
      : { form: typed(request.body), found: undefined, choose: 'no' }
  const draft = withAnswers(await kept(reader), name, looked.form)
  await keepDraft(reader, { form: FORM, typed: draft })

  if (step === 'leave') return reply.redirect(paths.work, 303)
  const elsewhere = name === 'subject' && step !== 'skip' ? goesElsewhere(draft) : undefined
  if (elsewhere) return render(reply, 'page/message', elsewherePage(elsewhere))
  if (step !== 'skip') {
    if (looked.choose === 'yes')
      return render(
        reply,
        'report/question',
        questionPage(name, { form: draft, errors: [], found: looked.found, from }),
      )
    const errors = looked.found?.length === 0 ? [NOBODY_FITS] : errorsOn(name, draft, reader.today)
    if (errors.length > 0)
      return render(
        reply.code(422),
        'report/question',
        questionPage(name, { form: draft, errors, found: looked.found, from }),
      )
  }

  const next = from === 'check' ? undefined : QUESTIONS[QUESTIONS.indexOf(name) + 1]
  return reply.redirect(paths.report(next ?? 'check'), 303)
}

const NOBODY_FITS: FormError = {
  field: 'subject-name',
  message: 'Nobody on the roster fits. That is an answer: record the description',
}

async function recordAll(reader: Acting, request: FastifyRequest, reply: FastifyReply) {
  if (readStep(request.body).step === 'leave') return reply.redirect(paths.work, 303)
  const draft = await kept(reader)
  const errors = errorsInReport(draft, reader.today)
  const report = readReport(draft, reader.today)
  if (errors.length > 0 || !report)
    return render(reply.code(422), 'report/check', checkPage(draft, errors, reader.today))

  const recorded = await recordReport(reader, report)
  if (recorded.ok) {
    await dropDraft(reader, { form: FORM })
    return reply.redirect(paths.reported(recorded.matter.address), 303)
  }
  if (recorded.why === 'conflict') return render(reply.code(422), 'page/message', conflictPage(recorded.say))

  const missing = recorded.why === 'missing' ? recorded.missing : []
  const refused = missing.map(({ about, say }) => {
    const at = `${paths.report(PAGE_OF[about] ?? 'kind')}?from=check`
    return { field: about, message: say, at }
  })
  return render(reply.code(422), 'report/check', checkPage(draft, refused, reader.today))
}

/** It is no matter here, so nothing is recorded and nothing is clocked; what was typed is kept. */
function elsewherePage({ say, provision }: Missing) {
  return {
    title: 'Another authority handles this',
    heading: 'Another authority handles this',
    sentences: [
      `${say}.`,
      `${provisionText(provision)}: nobody has checked this against the source yet.`,
      'Nothing is recorded here and no limit has started. What you typed is kept for you: use it to pass the report on, and tell the one who reported where it goes.',
    ],
    links: [
      { text: 'Change the answer', href: paths.report('subject') },
      { text: 'Read what you typed', href: paths.report('check') },
      { text: 'Go to your first page', href: paths.start },
    ],
  }
}

function conflictPage(say: string) {
  return {
    title: 'Someone else will take this',
    heading: 'Someone else will take this',
    sentences: [
      say,
      'Tell your supervisor now that a report waits, and say nothing of it to anyone who works with the officer.',
    ],
    links: [{ text: 'Go to your first page', href: paths.start }],
  }
}

async function kept(reader: Acting): Promise<Typed> {
  return typed((await openDraft(reader, { form: FORM }))?.typed)
}

/** The answers of one page in place of what stood there: a box that was unticked is gone. */
function withAnswers(draft: Typed, name: QuestionName, form: Typed): Typed {
  const { names } = QUESTION[name]
  const others = Object.entries(draft).filter(([field]) => !names.includes(field))
  const answers = names.flatMap((field) => (form[field] === undefined ? [] : [[field, form[field]]]))

  return Object.fromEntries([...others, ...answers])
}

function isQuestion(name: string): name is QuestionName {
  return (QUESTIONS as readonly string[]).includes(name)
}

function mayRecord(request: FastifyRequest): boolean {
  return decidePermission('record report', { roles: signedIn(request).roles }).kind === 'permitted'
}
