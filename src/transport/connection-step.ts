import type { Duplex } from 'node:stream'
import type { Connection } from '../resolve/target.ts'
import type { AllowedHosts } from './allowed-hosts.ts'
import type { ProxyServer } from './choose-proxy.ts'
import type { Descriptors } from './file-descriptors.ts'
import { type CloseReason, networkError, type Phase } from './network-error.ts'

/** How to open a connection: its proxy, its certificates, and the signal that ends it. */
export interface ConnectOptions {
  readonly proxy: ProxyServer | undefined
  readonly tls: Connection['tls']
  readonly hosts: AllowedHosts
  readonly descriptors: Descriptors
  readonly redact: (text: string) => string
  readonly signal: AbortSignal
}

/**
 * Waits for one step of a connection. Destroys the socket if it fails, the socket closes, or the signal is aborted.
 * @throws NetworkError, ConfigError or DeliveryError that names the host
 */
export async function awaitStep<T>(
  socket: Duplex,
  { signal, tls }: Pick<ConnectOptions, 'signal' | 'tls'>,
  name: string,
  step: () => Promise<T>,
  phase: Phase = 'connect',
): Promise<T> {
  const stop = (): unknown => socket.destroy(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  const closed = watchClose(socket)
  try {
    signal.throwIfAborted()
    return await Promise.race([step(), closed.promise])
  } catch (error) {
    socket.destroy()
    throw networkError(error, {
      phase,
      name,
      signal,
      ownCa: tls?.ca !== undefined,
      closeReason: closeReasons.get(socket),
    })
  } finally {
    closed.forget()
    signal.removeEventListener('abort', stop)
  }
}

const closeReasons = new WeakMap<Duplex, CloseReason>()

/** Notes why the other side closed a connection. A step that fails because of it reports this reason. */
export function noteCloseReason(socket: Duplex, reason: CloseReason): void {
  closeReasons.set(socket, reason)
}

/** Rejects when the socket closes, with its error if it has one. */
function watchClose(socket: Duplex): { promise: Promise<never>; forget: () => void } {
  let forget = (): void => {}
  const promise = new Promise<never>((_, reject) => {
    const onClose = (): void => reject(socket.errored ?? connectionClosed())
    forget = () => socket.off('close', onClose)
    if (socket.destroyed) onClose()
    else socket.on('close', onClose)
  })
  promise.catch(() => {})
  return { promise, forget: () => forget() }
}

/** Creates the error for a connection that the other side closed, with Node's code for it. */
export function connectionClosed(): Error {
  return Object.assign(new Error('closed'), { code: 'ECONNRESET' })
}
