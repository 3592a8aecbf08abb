import { DeliveryError } from '../common/errors.ts'
import { escapedPath, parseUrl } from '../go/url.ts'
import { secretHeaders } from './generic.ts'
import type { ProviderType, Target } from './provider-type.ts'
import { addressError, readAddress } from './shared/address.ts'
import { basicAuth } from './shared/authorization.ts'
import { encodeSpan, fluxSpan, spanSource } from './shared/otlp.ts'
import { readSpan } from './shared/otlp-reader.ts'

export const otel: ProviderType = {
  title: 'OpenTelemetry',
  docs: 'https://opentelemetry.io/docs/specs/otlp/#otlphttp',
  family: 'message',
  form: 'raw',
  read: (_, { text }) => ({ data: readSpan(Buffer.from(text, 'base64')) }),
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
    { status: 415, say: 'the collector does not take OTLP as protobuf at this address' },
  ],
  accepted: { status: 200, body: '' },

  *send(event, target) {
    if (event.involvedObject.kind === 'HelmRepository')
      return {
        code: 'gate',
        reason: 'a HelmRepository is not a source of deployments: the controller makes no span of it',
      }
    const reply = yield {
      protocol: 'http',
      method: 'POST',
      url: endpoint(target),
      headers: { ...headers(target), 'content-type': 'application/x-protobuf' },
      body: encodeSpan(spanSource(target), fluxSpan(event, target)),
    }
    const partial = partialSuccess.exec(reply.body)
    if (partial) throw new DeliveryError(`the collector rejected the span: ${partial[1] || 'it gives no reason'}`)
    return undefined
  },
}

/**
 * A 200 whose body is an ExportTraceServiceResponse with one span rejected, and why. The body was read as text, which
 * replaces the first of two bytes of a length.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: tags and lengths of protobuf
const partialSuccess = /^\n\ufffd?[\0-\x7f]\x08\x01(?:\x12\ufffd?[\0-\x7f](.*))?$/s

/** The controller does not say that it could not send to such an address; here the delivery fails. */
function endpoint(target: Target): string {
  const example = 'https://otel.example.com/v1/traces'
  const url = readAddress(target, example, parseUrl)
  if (url.host === '') throw addressError('the address does not name a host', example)
  // The SDK keeps the path decoded.
  const path = escapedPath({ path: url.path.trim(), rawPath: '' })
  return `${url.scheme === 'https' ? 'https' : 'http'}://${url.host}${path || '/v1/traces'}`
}

/** Without `headers` in the Secret the controller forgets token and password. Blanks around a value are not sent. */
function headers(target: Target): Record<string, string> {
  if (target.headers.size === 0) return {}
  const secret = target.token || target.password
  const auth = target.username === '' ? `Bearer ${secret}` : secret && basicAuth(target.username, secret)
  const all = { ...(auth && { authorization: auth }), ...secretHeaders(target) }
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')]),
  )
}
