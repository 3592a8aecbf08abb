import type { Environment } from '../common/this-process.ts'
import type { HttpRequest, Reply, Request } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'
import { createDescriptors } from './file-descriptors.ts'
import { NetworkError } from './network-error.ts'

/** The transport of a run. Costs nothing until something is sent: HTTP and NATS are loaded when first needed. */
export function openTransport(options: TransportOptions): Transport {
  let http: Promise<Transport> | undefined
  const descriptors = createDescriptors(options.warn ?? (() => {}))
  return {
    async send(request, connection, signal) {
      if (request.protocol === 'nats') {
        const { publish } = await import('./nats-client.ts')
        return publish(request, connection, options, descriptors, signal)
      }
      http ??= import('./http.ts').then(({ openHttp }) => openHttp(options, descriptors))
      return (await http).send(request, connection, signal)
    },
    async close() {
      await (await http)?.close()
    },
  }
}

/** What answers requests: sockets in `send`, a script in a test. */
export interface Transport {
  /**
   * Sends a request, follows redirects and reads the reply, whatever its status; its body may not be whole.
   * @throws NetworkError if no answer came; ConfigError or DeliveryError if another try cannot help
   */
  send(request: Request, connection: Connection, signal: AbortSignal): Promise<Reply>
  /** Closes idle connections, so that nothing keeps the process alive. */
  close(): Promise<void>
}

export interface TransportOptions {
  /** Proxies are read from HTTP_PROXY, HTTPS_PROXY and NO_PROXY here. */
  readonly environment: Environment
  /** Hosts and `*.suffix` that may be spoken to; empty: all, but for the metadata services of clouds. */
  readonly allowHosts?: readonly string[]
  readonly debug?: ((line: string) => void) | undefined
  /** Takes secrets out of what a proxy or a NATS server says. */
  readonly redact?: (text: string) => string
  /** What the user should know of the run as a whole. */
  readonly warn?: ((message: string) => void) | undefined
}

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
    const reply = await transport.send(request, connection, init.signal ?? new AbortController().signal)
    const { status, headers, body, bodyProblem } = reply
    if (bodyProblem && status < 300)
      throw new NetworkError(`${new URL(request.url).host} answered ${status}, but ${bodyProblem.text}`, {
        reached: true,
      })
    const isEmpty = [204, 205, 304].includes(status)
    const response = new Response(isEmpty ? null : body, { status, headers })
    // Octokit's paging reads it; a Response that is constructed has none.
    return Object.defineProperty(response, 'url', { value: request.url })
  }
}
