import type { FastifyInstance, FastifyServerOptions } from 'fastify'

export type LogStream = { write(line: string): void }

/**
 * What a log may say of an error: its class, its code, and where. Never its message: a driver's message quotes
 * the row that it choked on.
 */
export function describeError(error: Error & { readonly code?: string }): {
  type: string
  message: string
  stack: string
  code?: string
} {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: error.code ?? '',
    stack: frames.join('\n'),
    ...(error.code && { code: error.code }),
  }
}

/** Lines hold ids and routes as they are written in code; never an address, a query, a body or a name. */
export function logging(
  level: string,
  stream: LogStream,
): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    stream,
    base: null,
    serializers: {
      err: describeError,
      req: (request: { readonly method: string }) => ({ method: request.method }),
      res: (reply: { readonly statusCode?: number }) => ({ statusCode: reply.statusCode ?? 0 }),
    },
  }
}

export function logResponses(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const route = request.is404 ? undefined : routeOptions.url
    request.log.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
}
