import type { HttpRequest } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'
import type { Transport } from './transport.ts'

// A redirect to another host must not get the token.
const connection: Connection = { timeoutMs: 0, secretHeaders: new Set(['authorization']) }

/**
 * `fetch` for a library, through the transport of a run: its proxies, certificates, allowed hosts and limits apply. The
 * caller's signal is its only time limit.
 */
export function createFetch(transport: Transport): typeof globalThis.fetch {
  return async (url, init = {}) => {
    const request: HttpRequest = {
      protocol: 'http',
      method: (init.method ?? 'GET') as HttpRequest['method'],
      url: String(url),
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(init.body && { body: String(init.body) }),
    }
    const { status, headers, body } = await transport.send(
      request,
      connection,
      init.signal ?? new AbortController().signal,
    )
    const isEmpty = [204, 205, 304].includes(status)
    const response = new Response(isEmpty ? null : body, { status, headers })
    // Octokit's paging reads it; a Response that is constructed has none.
    return Object.defineProperty(response, 'url', { value: request.url })
  }
}
