import { ConfigError, DeliveryError } from '../common/errors.ts'

/** A request got no reply. The message says in one line what happened, and names the host. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  /** Whether the request may have reached the service, which may have acted on it. */
  readonly reached: boolean

  constructor(message: string, { reached, cause }: { reached: boolean; cause?: unknown }) {
    super(message, { cause })
    this.reached = reached
  }
}

/** What the connection was doing when it failed. In `answer`, the service may have received the request. */
export type Phase = 'connect' | 'tls' | 'answer'

/** Why the other side closed a connection, if it said so. */
export interface CloseReason {
  /** The rest of a sentence that starts with the other side's name. */
  readonly text: string
  /** Whether a retry cannot help. */
  readonly isPermanent: boolean
}

/** The state of a connection when an error occurred. */
export interface Circumstances {
  readonly phase: Phase
  /** The other side in messages: host, host:port or `the proxy host:port`. */
  readonly name: string
  readonly signal: AbortSignal
  /** Whether a certSecretRef's ca.crt replaced the system's root certificates. */
  readonly ownCa: boolean
  readonly closeReason?: CloseReason | undefined
}

/** Turns a socket's error into a NetworkError, or into a DeliveryError if a retry cannot help. */
export function networkError(error: unknown, { phase, name, signal, ownCa, closeReason }: Circumstances): Error {
  if (error instanceof NetworkError || error instanceof ConfigError || error instanceof DeliveryError) return error
  const reached = phase === 'answer'
  if (closeReason) {
    const message = `${name} ${closeReason.text}`
    return closeReason.isPermanent ? new DeliveryError(message) : new NetworkError(message, { reached, cause: error })
  }
  if (signal.aborted) return new NetworkError(`${name} ${unfinished[phase]}`, { reached, cause: error })
  const problem = certificateProblem(error, name, ownCa)
  if (problem !== undefined) return new DeliveryError(problem, { cause: error })
  return new NetworkError(explain(error, name, phase), { reached, cause: error })
}

const unfinished: Readonly<Record<Phase, string>> = {
  connect: 'did not accept the connection',
  tls: 'did not finish the TLS handshake',
  answer: 'did not answer',
}

const certificate: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet: is the clock right?',
  CERT_REVOKED: 'its certificate was revoked',
  CERT_SIGNATURE_FAILURE: 'the signature of its certificate is wrong',
  CERT_UNTRUSTED: 'its certificate is not trusted',
  CERT_REJECTED: 'its certificate is not trusted for this purpose',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  HOSTNAME_MISMATCH: 'its certificate is for another name',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  INVALID_CA: 'the issuer of its certificate may not sign certificates',
  INVALID_PURPOSE: 'its certificate is not meant for servers',
  PATH_LENGTH_EXCEEDED: 'its certificate chain is too long',
  CERT_CHAIN_TOO_LONG: 'its certificate chain is too long',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes from an authority that is not trusted here, or the server does not send the intermediate ones',
}

const untrusted = /SELF_SIGNED|ISSUER|LEAF_SIGNATURE|UNTRUSTED/

/** Says why a server's certificate was rejected and what to set; undefined if that is not the problem. */
function certificateProblem(error: unknown, host: string, ownCa: boolean): string | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  const problem = certificate[code]
  if (problem === undefined) return undefined
  const advice = ownCa
    ? '; ca.crt in the certSecretRef replaces the system’s roots, so it must contain this server’s authority'
    : '; set its authority as ca.crt in a certSecretRef, or in the environment as NODE_EXTRA_CA_CERTS'
  return `TLS with ${host} failed: ${problem} (${code})${untrusted.test(code) ? advice : ''}`
}

/** Explains a socket or parser error in one line: `hooks.slack.com:443 refused the connection (ECONNREFUSED)`. */
function explain(error: unknown, host: string, phase: Phase): string {
  const { code = '', message, name } = error as NodeJS.ErrnoException
  const suffix = code === '' ? '' : ` (${code})`
  if (code === 'ENOTFOUND' && /\.svc(\.cluster\.local)?\.?(:\d+)?$/.test(host))
    return `${host} cannot be found: it is a name inside a cluster, which only a runner in that cluster can reach${suffix}`
  if (code === 'ENOTFOUND') return `${host} cannot be found: its name does not resolve${suffix}; is it spelt right?`
  if (code.startsWith('EAI_')) return `${host} cannot be found: looking up its name failed${suffix}`
  if (code === 'ECONNREFUSED') return `${host} refused the connection${suffix}`
  if (['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES', 'EPERM'].includes(code))
    return `there is no route from here to ${host}${suffix}`
  if (code === 'ETIMEDOUT') return `connecting to ${host} timed out${suffix}`
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return explainHandshake(code, message, host)
  if (message === 'bad upgrade') return `${host} answered 101 Switching Protocols, which was not requested`
  if (message === 'bad response') return `${host} answered 100 Continue, which was not requested`
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return `${host} answered with headers longer than 16 KiB${suffix}`
  if (isClosed(code) || /Invalid EOF state|^WebSocket is not open/.test(message))
    return `${host} ${closed[phase]} (${code === 'EPIPE' ? code : 'ECONNRESET'})`
  if (code.startsWith('WS_ERR_')) return `${host} does not speak WebSocket`
  // A 101 without Upgrade fails an assertion in undici.
  if (name === 'HTTPParserError' || code === 'ERR_ASSERTION')
    return `${host} answered with something that is not HTTP/1.1${/ \(.*\)/.exec(message)?.[0] ?? ''}`
  return `${host}: ${message.replace(/\s*\n\s*/g, ' ')}${message.includes(code) ? '' : suffix}`
}

const closed: Readonly<Record<Phase, string>> = {
  connect: 'closed the connection before it was ready',
  tls: 'closed the connection during the TLS handshake',
  answer: 'closed the connection without an answer',
}

/** Whether the other side closed the connection. UND_ERR_SOCKET is undici's code for it. */
function isClosed(code: string): boolean {
  return ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'].includes(code)
}

function explainHandshake(code: string, message: string, host: string): string {
  const text = `${code} ${message}`
  if (/wrong.version.number|packet.length.too.long|http.request/i.test(text))
    return `${host} does not speak TLS at that port (${code}): is its address http://?`
  if (/certificate.required|bad.certificate|unknown.ca|handshake.failure/i.test(text))
    return `${host} refused the TLS handshake (${code}): it may require a client certificate, which is tls.crt and tls.key in a certSecretRef`
  return `TLS with ${host} failed (${code})`
}
