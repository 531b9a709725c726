import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Multipart } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** What a page may load and do. Everything comes from this origin; inline scripts carry the nonce of their page. */
export function contentSecurityPolicy(secure: boolean): Record<string, readonly string[] | null> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    // On plain http, as on a machine of one's own, this would send every link to a port that nobody answers.
    'upgrade-insecure-requests': secure ? [] : null,
  }
}

/** The parts of an upload after its token, in the order in which the form sent them. */
export type Upload = AsyncIterableIterator<Multipart>

declare module 'fastify' {
  interface FastifyRequest {
    /** What a form's token is made from: the session, or before signing in a visit. Never shown. */
    visitor: string
    /** Present for multipart requests whose first part was a good token. */
    upload: Upload | undefined
  }
}

/** Refused before anything in the request was looked at: it was not sent from a page of ours, or from one long gone. */
export class NotFromOurForm extends Error {
  override readonly name = 'NotFromOurForm'
  readonly code = 'CANDOUR_NOT_FROM_OUR_FORM'
  readonly statusCode = 403

  constructor() {
    super('The form did not carry the token of this session.')
  }
}

/** 256 random bits, for cookies. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * The token that every form of this visitor carries. It is derived from a cookie that no script can read and no
 * other site can set, so that nothing has to be kept, and it tells nothing about the cookie.
 */
export function formToken(visitor: string): string {
  return createHmac('sha256', visitor).update('candour form token').digest('base64url')
}

function carriesToken(request: FastifyRequest, token: unknown): boolean {
  const given = Buffer.from(typeof token === 'string' ? token : '')
  const wanted = Buffer.from(formToken(request.visitor))

  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

async function tokenOf(request: FastifyRequest): Promise<unknown> {
  if (!request.isMultipart()) return (request.body as { token?: unknown } | undefined)?.token

  const parts = request.parts()
  const first = await parts.next()
  request.upload = parts
  return !first.done && first.value.type === 'field' && first.value.fieldname === 'token'
    ? first.value.value
    : undefined
}

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Every request that could change something must carry the token: as a field of the form, or as the first part of
 * an upload, so that a file of two gigabytes from elsewhere is refused at its beginning.
 */
export function requireFormToken(app: FastifyInstance): void {
  app.decorateRequest('upload', undefined)

  app.addHook('preValidation', async (request: FastifyRequest, _reply: FastifyReply) => {
    if (CHANGES_NOTHING.has(request.method) || request.is404) return
    const fromElsewhere = request.headers['sec-fetch-site'] === 'cross-site'
    if (fromElsewhere || !carriesToken(request, await tokenOf(request))) throw new NotFromOurForm()
  })
}
