import { ConfigError, DeliveryError } from '../common/errors.ts'

/**
 * No answer came back. The message says in one line what happened and names the host; whether to try again is
 * run-exchange.ts's to decide.
 */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
  /** The request may have reached the service, which may have acted on it. */
  readonly reached: boolean

  constructor(message: string, { reached, cause }: { reached: boolean; cause?: unknown }) {
    super(message, { cause })
    this.reached = reached
  }
}

/** What was under way when it went wrong. In the last the service may have the request. */
export type Phase = 'connect' | 'tls' | 'answer'

/** What the other side said as it closed a connection. */
export interface ClosingWords {
  /** What follows its name in a sentence. */
  readonly text: string
  /** That another try cannot help. */
  readonly isFinal: boolean
}

export interface Circumstances {
  readonly phase: Phase
  /** Who was spoken to: host, host:port or `the proxy host:port`. */
  readonly name: string
  readonly signal: AbortSignal
  /** Whether a certSecretRef's ca.crt stood in for the system's roots. */
  readonly ownCa: boolean
  readonly closingWords?: ClosingWords | undefined
}

/** What the error of a socket means for the delivery: a NetworkError, or a DeliveryError where another try cannot help. */
export function networkError(error: unknown, { phase, name, signal, ownCa, closingWords }: Circumstances): Error {
  if (error instanceof NetworkError || error instanceof ConfigError || error instanceof DeliveryError) return error
  const reached = phase === 'answer'
  if (closingWords) {
    const message = `${name} ${closingWords.text}`
    return closingWords.isFinal ? new DeliveryError(message) : new NetworkError(message, { reached, cause: error })
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
  INVALID_CA: 'its certificate was signed by one that may not sign',
  INVALID_PURPOSE: 'its certificate is not meant for servers',
  PATH_LENGTH_EXCEEDED: 'the chain of its certificates is too long',
  CERT_CHAIN_TOO_LONG: 'the chain of its certificates is too long',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes from an authority that is not trusted here, or without the certificates in between',
}

const trust = /SELF_SIGNED|ISSUER|LEAF_SIGNATURE|UNTRUSTED/

/** Why the certificate of a server was refused, and what to set; undefined if that is not what went wrong. */
function certificateProblem(error: unknown, host: string, ownCa: boolean): string | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  const problem = certificate[code]
  if (problem === undefined) return undefined
  const advice = ownCa
    ? '; ca.crt of the certSecretRef replaces the system’s roots: it must hold the authority of this server'
    : '; give its authority as ca.crt in a certSecretRef, or in the environment as NODE_EXTRA_CA_CERTS'
  return `TLS with ${host} failed: ${problem} (${code})${trust.test(code) ? advice : ''}`
}

/** One line on what a socket or parser error means: `hooks.slack.com:443 refused the connection (ECONNREFUSED)`. */
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
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return handshake(code, message, host)
  if (message === 'bad upgrade') return `${host} answered 101 Switching Protocols, which was not asked for`
  if (message === 'bad response') return `${host} answered 100 Continue, which was not asked for`
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return `${host} answered with headers longer than 16 KiB${suffix}`
  if (isClosed(code) || /Invalid EOF state|^WebSocket is not open/.test(message))
    return `${host} ${closed[phase]} (${code === 'EPIPE' ? code : 'ECONNRESET'})`
  if (code.startsWith('WS_ERR_')) return `${host} does not speak WebSocket`
  // A 101 without Upgrade ends in an assertion of undici's.
  if (name === 'HTTPParserError' || code === 'ERR_ASSERTION')
    return `${host} answered with something that is not HTTP/1.1${/ \(.*\)/.exec(message)?.[0] ?? ''}`
  return `${host}: ${message.replace(/\s*\n\s*/g, ' ')}${message.includes(code) ? '' : suffix}`
}

const closed: Readonly<Record<Phase, string>> = {
  connect: 'closed the connection before it was ready',
  tls: 'closed the connection during the TLS handshake',
  answer: 'closed the connection without an answer',
}

/** Whether the other side closed the connection: undici has a code of its own for it. */
function isClosed(code: string): boolean {
  return ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'].includes(code)
}

function handshake(code: string, message: string, host: string): string {
  const text = `${code} ${message}`
  if (/wrong.version.number|packet.length.too.long|http.request/i.test(text))
    return `${host} does not speak TLS at that port (${code}): is its address http://?`
  if (/certificate.required|bad.certificate|unknown.ca|handshake.failure/i.test(text))
    return `${host} refused the TLS handshake (${code}): it may ask for a client certificate, tls.crt and tls.key of a certSecretRef`
  return `TLS with ${host} failed (${code})`
}
