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
    address:
      'URL of an OTLP endpoint over HTTP: `https://otel.example.com/v1/traces`; `/v1/traces` is also the default path; a query is not sent',
    username: 'User for basic authentication, if the Secret has `headers`',
  },
  keys: {
    address: 'Same as `spec.address`',
    headers: 'YAML map of additional headers; without it, the other keys below are not sent either',
    token: 'Bearer token, if the Secret has `headers`',
    username: 'User for basic authentication, if the Secret has `headers`',
    password: 'Password for basic authentication, if the Secret has `headers`',
  },
  hints: [
    {
      status: 401,
      message:
        'token, username and password are sent only if the Secret also has `headers`: add a header, or put Authorization there',
    },
    {
      status: 403,
      message: 'check the Secret: token, username and password are sent only if it also has `headers`',
    },
    {
      status: 404,
      message:
        'the address must be an OTLP endpoint over HTTP, including the path (/v1/traces), not the gRPC port 4317',
    },
    { status: 415, message: 'the collector does not accept OTLP as protobuf at this address' },
  ],
  acceptedReply: { status: 200, body: '' },

  *send(event, target) {
    if (event.involvedObject.kind === 'HelmRepository')
      return {
        code: 'gate',
        reason: 'the controller does not send spans for a HelmRepository, because it is not a source of deployments',
      }
    const reply = yield {
      protocol: 'http',
      method: 'POST',
      url: endpoint(target),
      headers: { ...headers(target), 'content-type': 'application/x-protobuf' },
      body: encodeSpan(spanSource(target), fluxSpan(event, target)),
    }
    const partial = partialSuccess.exec(reply.body)
    if (partial) throw new DeliveryError(`the collector rejected the span: ${partial[1] || 'no reason was given'}`)
    return undefined
  },
}

/**
 * Matches an ExportTraceServiceResponse with one rejected span and captures the reason. The body was decoded as UTF-8,
 * which replaces the first byte of a two-byte length with U+FFFD.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: tags and lengths of protobuf
const partialSuccess = /^\n\ufffd?[\0-\x7f]\x08\x01(?:\x12\ufffd?[\0-\x7f](.*))?$/s

/** Fails the delivery for an address without a host. The controller ignores the error. */
function endpoint(target: Target): string {
  const example = 'https://otel.example.com/v1/traces'
  const url = readAddress(target, example, parseUrl)
  if (url.host === '') throw addressError('the address does not name a host', example)
  // The SDK stores the decoded path and escapes it again.
  const path = escapedPath({ path: url.path.trim(), rawPath: '' })
  return `${url.scheme === 'https' ? 'https' : 'http'}://${url.host}${path || '/v1/traces'}`
}

/** Like the controller, ignores token and password if the Secret has no `headers`. Trims values as HTTP clients do. */
function headers(target: Target): Record<string, string> {
  if (target.headers.size === 0) return {}
  const secret = target.token || target.password
  const auth = target.username === '' ? `Bearer ${secret}` : secret && basicAuth(target.username, secret)
  const all = { ...(auth && { authorization: auth }), ...secretHeaders(target) }
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')]),
  )
}
