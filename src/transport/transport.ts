import type { Environment } from '../common/this-process.ts'
import type { Reply, Request } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'

/** What answers requests: sockets in `send`, a script in a test. */
export interface Transport {
  /**
   * Sends a request, follows redirects and reads the whole reply, whatever its status.
   * @throws NetworkError if no whole answer came; ConfigError or DeliveryError if another try cannot help
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
  /** What the user should know of the run as a whole. */
  readonly warn?: ((message: string) => void) | undefined
}
