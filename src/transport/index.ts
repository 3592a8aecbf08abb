import type { Environment } from '../common/this-process.ts'
import type { HttpRequest, Reply, Request } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'
import { createDescriptors } from './file-descriptors.ts'
import { NetworkError } from './network-error.ts'

/** Opens the transport of a run. HTTP and NATS are loaded when first needed. */
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

/** Sends requests: over sockets in `send`, to a script in tests. */
export interface Transport {
  /**
   * Sends a request, follows redirects and returns the reply with any status. Its body may be incomplete.
   * @throws NetworkError if no reply came; ConfigError or DeliveryError if a retry cannot help
   */
  send(request: Request, connection: Connection, signal: AbortSignal): Promise<Reply>
  /** Closes idle connections, so that nothing keeps the process alive. */
  close(): Promise<void>
}

export interface TransportOptions {
  /** HTTP_PROXY, HTTPS_PROXY and NO_PROXY are read from here. */
  readonly environment: Environment
  /** Hosts and `*.suffix` that may be contacted. If empty, all except cloud metadata services. */
  readonly allowHosts?: readonly string[]
  readonly debug?: ((line: string) => void) | undefined
  /** Is called with warnings about the whole run. */
  readonly warn?: ((message: string) => void) | undefined
}

// A redirect to another host must not get the token.
const connection: Connection = { timeoutMs: 0, secretHeaders: new Set(['authorization']) }

/**
 * Creates a `fetch` that uses a run's transport, with its proxies, certificates, allowed hosts and limits. The caller's
 * signal is the only time limit.
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
    // Octokit's paging reads `url`, which a constructed Response lacks.
    return Object.defineProperty(response, 'url', { value: request.url })
  }
}
