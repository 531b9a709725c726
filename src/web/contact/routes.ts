import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Acting } from '../../actions/acting.ts'
import { openContact } from '../../actions/contact/open-contact.ts'
import type { OfPartyNamed } from '../../actions/contact/partys-desk.ts'
import { remindMe } from '../../actions/contact/plan-contact.ts'
import { type Typed, typed } from '../answers.ts'
import type { Context } from '../context.ts'
import { paths, patterns } from '../paths.ts'
import { render } from '../render.ts'
import { type ContactForm, refusals } from './asking.ts'
import { CODE_WORD, MADE, PLANNED, URGENT } from './contact-forms.ts'
import { codeWordPage, contactFormPage, contactPage } from './page.ts'
import { PLAN } from './plan-form.ts'
import { ADVOCATE, ADVOCATE_ENDS, CONSENT, LEVEL, NEEDED, REVOKED, RIGHT, SHARED } from './support-forms.ts'

type OfParty = { readonly Params: { readonly matter: string; readonly party: string } }
type OfForm = { readonly Params: OfParty['Params'] & { readonly form: string } }

const FORMS: Readonly<Record<string, ContactForm>> = {
  plan: PLAN,
  planned: PLANNED,
  made: MADE,
  urgent: URGENT,
  'code-word': CODE_WORD,
  right: RIGHT,
  level: LEVEL,
  needs: NEEDED,
  consent: CONSENT,
  shared: SHARED,
  revoked: REVOKED,
  advocate: ADVOCATE,
  'advocate-ends': ADVOCATE_ENDS,
}

const party = z.coerce.number().int().positive().max(999).catch(0)
const asked = z.object({ after: z.string().regex(/^\d+$/).optional().catch(undefined) })

/** How people in a matter are reached safely, and what they were told, offered and asked. */
export function contactRoutes(app: FastifyInstance, { acting }: Context): void {
  app.get<OfParty>(patterns.matter.contact, async (request, reply) => {
    const reader = acting(request)
    const view = await openContact(reader, { ...namedIn(request.params), before: asked.parse(request.query).after })

    return render(reply, 'contact/show', contactPage(view, reader))
  })

  app.post<OfParty>(patterns.matter.contactForm('remind'), async (request, reply) => {
    const reader = acting(request)
    const of = namedIn(request.params)
    const { next } = await openContact(reader, of)
    if (next) await remindMe(reader, { ...of, on: next.on })

    return reply.redirect(addressOf(of), 303)
  })

  app.get<OfForm>(patterns.matter.contactForms, async (request, reply) => {
    const form = formNamed(request.params.form)
    if (!form) return reply.callNotFound()

    return showForm(request, reply, acting(request), form, { values: dayOfToday(acting(request)), errors: [] })
  })

  app.post<OfForm>(patterns.matter.contactForms, async (request, reply) => {
    const form = formNamed(request.params.form)
    if (!form) return reply.callNotFound()
    const reader = acting(request)
    const of = namedIn(request.params)
    const values = typed(request.body)
    const read = form.read(values, of)
    const done = read.ok ? await read.value(reader) : undefined
    if (done?.ok && 'codeWord' in done)
      return render(reply, 'contact/code-word', codeWordPage(await openContact(reader, of), String(done.codeWord)))
    if (done?.ok) return reply.redirect(addressOf(of), 303)

    const errors = read.ok ? (done ? refusals(form, done) : []) : read.errors
    return showForm(request, reply.code(422), reader, form, { values, errors })
  })
}

async function showForm(
  request: FastifyRequest<OfForm>,
  reply: FastifyReply,
  reader: Acting,
  form: ContactForm,
  filled: Parameters<typeof contactFormPage>[2],
): Promise<FastifyReply> {
  const of = namedIn(request.params)
  const action = paths.matter(encodeURIComponent(of.matter)).contactForm(String(of.party), request.params.form)
  const view = await openContact(reader, of)

  return render(
    reply,
    'contact/form',
    contactFormPage(view, form, filled, { person: reader.person, today: reader.today, action }),
  )
}

/** A contact is most often of today; whoever writes of another day changes it. */
function dayOfToday({ today }: Acting): Typed {
  const [year, month, day] = today.split('-').map(Number)

  return { 'on-day': String(day), 'on-month': String(month), 'on-year': String(year) }
}

function namedIn(params: OfParty['Params']): OfPartyNamed {
  return { matter: params.matter, party: party.parse(params.party) }
}

function addressOf({ matter, party: number }: OfPartyNamed): string {
  return paths.matter(encodeURIComponent(matter)).contact(String(number))
}

function formNamed(name: string): ContactForm | undefined {
  return Object.hasOwn(FORMS, name) ? FORMS[name] : undefined
}
