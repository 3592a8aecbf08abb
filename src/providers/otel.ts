import { createHash } from 'node:crypto'
import { ConfigError, DeliveryError } from '../common/errors.ts'
import type { Event } from '../event/event.ts'
import { byUtf8 } from '../go/json.ts'
import { unixSeconds } from '../go/time.ts'
import { escapedPath, parseUrl, type Url } from '../go/url.ts'
import type { HttpRequest } from './exchange.ts'
import { secretHeaders } from './generic.ts'
import type { ProviderType, Target } from './provider-type.ts'
import { basicAuth } from './shared/authorization.ts'
import { isError } from './shared/chat-message.ts'
import { type Attributes, encodeSpan, type Span } from './shared/otlp.ts'

export const otel: ProviderType = {
  title: 'OpenTelemetry',
  docs: 'https://opentelemetry.io/docs/specs/otlp/#otlphttp',
  family: 'message',
  form: 'raw',
  address: 'required',
  spec: {
    address: 'OTLP over HTTP: `https://otel.example.com/v1/traces` (the path if there is none); a query is not sent',
    username: 'User for basic authentication, if the Secret has `headers`',
  },
  keys: {
    address: 'As `spec.address`',
    headers: 'YAML map of headers; without it the controller sends no token and no password either',
    token: 'Bearer token, if the Secret has `headers`',
    username: 'User for basic authentication, if the Secret has `headers`',
    password: 'Password for basic authentication, if the Secret has `headers`',
  },
  hints: [
    {
      status: 401,
      say: 'token, username and password are sent only if the Secret has `headers` as well: add one, or put Authorization there',
    },
    { status: 403, say: 'check the Secret: token, username and password are sent only if it has `headers` as well' },
    {
      status: 404,
      say: 'the address has to be that of OTLP over HTTP, path included (/v1/traces), not the gRPC port 4317',
    },
    { status: 415, say: 'the collector takes no OTLP as protobuf at this address' },
  ],
  accepted: { status: 200, body: '' },

  *send(event, target) {
    if (event.involvedObject.kind === 'HelmRepository')
      return {
        code: 'gate',
        reason: 'a HelmRepository is no source of a deployment: the controller makes no span of it',
      }
    const reply = yield exportRequest(target, event)
    const partial = partialSuccess.exec(reply.body)
    if (partial) throw new DeliveryError(`the collector rejected the span: ${partial[1] || 'it says no reason'}`)
    return undefined
  },
}

/**
 * A 200 whose body is an ExportTraceServiceResponse with one span rejected, and why. The body was read as text, which
 * replaces the first of two bytes of a length.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: tags and lengths of protobuf
const partialSuccess = /^\n\ufffd?[\0-\x7f]\x08\x01(?:\x12\ufffd?[\0-\x7f](.*))?$/s

function exportRequest(target: Target, event: Event): HttpRequest {
  const { alert, now } = target
  const resource = new Map([
    ['service.instance.id', alert.uid],
    ['service.name', `${alert.namespace}/${alert.name}`],
    ['service.namespace', alert.namespace],
  ])
  const source = {
    resource,
    schemaUrl: 'https://opentelemetry.io/schemas/1.34.0',
    scope: 'flux:notification-controller',
  }
  const { kind, name, namespace } = event.involvedObject
  const span: Span = {
    traceId: traceId(alert.uid, revision(event.metadata)),
    spanId: target.uuid().replaceAll('-', '').slice(0, 16),
    name: `${kind}: ${namespace}/${name}`,
    startTime: event.timestamp === null ? now.getTime() * 1e6 : unixSeconds(event.timestamp) * 1e9,
    endTime: now.getTime() * 1e6,
    attributes: attributes(event),
    status: isError(event) ? { code: 'error', message: event.message } : { code: 'ok' },
  }
  return {
    protocol: 'http',
    method: 'POST',
    url: endpoint(target.address),
    headers: { ...headers(target), 'content-type': 'application/x-protobuf' },
    body: encodeSpan(source, span),
  }
}

/** The controller does not say that it could not send to such an address; here the delivery fails. */
function endpoint(address: string): string {
  const expected = 'expected one like https://otel.example.com/v1/traces'
  let url: Url
  try {
    url = parseUrl(address)
  } catch (cause) {
    const found = `the address is no URL: ${(cause as Error).message}`
    throw new ConfigError(`${found}; ${expected}`, { field: 'spec.address' }, { cause })
  }
  if (url.host === '') throw new ConfigError(`the address names no host; ${expected}`, { field: 'spec.address' })
  const path = escapedPath({ ...url, path: url.path.trim(), rawPath: url.rawPath.trim() })
  return `${url.scheme === 'https' ? 'https' : 'http'}://${url.host}${path || '/v1/traces'}`
}

/** Without `headers` in the Secret the controller forgets token and password. */
function headers(target: Target): Record<string, string> {
  if (target.headers.size === 0) return {}
  const secret = target.token || target.password
  const auth = target.username === '' ? `Bearer ${secret}` : secret && basicAuth(target.username, secret)
  return { ...(auth && { authorization: auth }), ...secretHeaders(target) }
}

function attributes(event: Event): Attributes {
  const { uid, kind, name, namespace } = event.involvedObject
  const own: [string, string][] = [
    ['object.uid', uid],
    ['object.kind', kind],
    ['object.name', name],
    ['object.namespace', namespace],
  ]
  return new Map([...own, ...byUtf8(event.metadata)])
}

/** What an Alert's spans of one deployment have in common. */
export function revision(metadata: ReadonlyMap<string, string>): string {
  const version = metadata.get('app-version')
  const digest = metadata.get('oci-digest')
  if (version !== undefined && digest !== undefined) return `${version}@${digest}`
  return metadata.get('revision') ?? 'unknown'
}

/** The first 16 bytes of a SHA-256, in hexadecimal: equal for all events of an Alert and a revision. */
export function traceId(alertUid: string, revision: string): string {
  return createHash('sha256').update(`${alertUid}:${revision}`).digest('hex').slice(0, 32)
}
