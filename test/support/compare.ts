import type { HttpRequest, Request } from '../../src/providers/exchange.ts'
import type { Recorded } from './support.ts'

// Headers of HTTP itself or of SDKs, which docs/fidelity.md excludes.
const ignored =
  /^(user-agent|accept|accept-encoding|content-length|connection|host|x-sentry-auth|dd-(?!api-key).*|x-goog-api-client|x-github-api-version|x-tfs-.*)$/

/** Compares our request with the recorded one. Returns one line for each difference. */
export function compareRequest(want: Recorded, got: Request): string[] {
  const out: string[] = []
  if (got.protocol === 'nats') {
    same(want.url, got.url, 'url', out)
    same(want.subject, got.subject, 'subject', out)
    same(want.body, got.body, 'body', out)
    return out
  }
  if (want.protocol === 'amqp' || want.protocol === 'grpc') return compareOverHttp(want, got)
  same(want.method, got.method, 'method', out)
  same(canonical(want.url), canonical(got.url), 'url', out)
  same(comparable(want.headers), comparable(got.headers), 'headers', out)
  if (want.body === '<protobuf>' || want.url.includes('/envelope/')) return out
  compareBody(want.body, bodyText(got), out)
  return out
}

/** What the controller sent with another protocol: the address and the body. The type's own test checks signatures. */
function compareOverHttp({ protocol, auth, decoded, body }: Recorded, got: HttpRequest): string[] {
  const out: string[] = []
  const isAmqp = protocol === 'amqp'
  const url = isAmqp
    ? `https://${auth.namespace}/${auth.hub}/messages`
    : `https://pubsub.googleapis.com/v1/${decoded.topic}:publish`
  same('POST', got.method, 'method', out)
  same(url, got.url.replace(/\?.*/, ''), 'url', out)
  compareBody(isAmqp ? body : JSON.stringify({ messages: decoded.messages }), bodyText(got), out)
  return out
}

function bodyText(request: HttpRequest): string {
  return typeof request.body === 'string' ? request.body : new TextDecoder().decode(request.body ?? new Uint8Array())
}

function compareBody(want: string, got: string, out: string[]): void {
  const [a, b] = [json(want), json(got)]
  if (typeof a === 'object' && a !== null) {
    if (b === undefined) out.push(`body: no JSON: ${got.slice(0, 160)}`)
    else same(a, b, 'body', out)
  } else same(want === 'null' ? '' : want, got, 'body', out)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function canonical(url: string): string {
  return URL.parse?.(url)?.href ?? url
}

function comparable(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value).trim()] as const)
  const map = Object.fromEntries(kept.filter(([name]) => !ignored.test(name)))
  if (map['content-type']) map['content-type'] = map['content-type'].toLowerCase().replace(/\s+/g, '')
  return map
}

/** Deep equality in which placeholders of the record, such as `<uuid>`, match anything. */
export function same(want: unknown, got: unknown, where: string, out: string[]): void {
  if (want === got) return
  if (typeof want === 'string' && /<[a-z0-9-]+>/.test(want)) {
    if (/^<[a-z0-9-]+>$/.test(want)) return
    const pattern = want.split(/<[a-z0-9-]+>/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    if (typeof got === 'string' && new RegExp(`^${pattern.join('[\\s\\S]*?')}$`).test(got)) return
  }
  if (
    want &&
    got &&
    typeof want === 'object' &&
    typeof got === 'object' &&
    Array.isArray(want) === Array.isArray(got)
  ) {
    const [a, b] = [want as Record<string, unknown>, got as Record<string, unknown>]
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (!(key in b)) out.push(`${where}.${key}: missing`)
      else if (!(key in a)) out.push(`${where}.${key}: not in the record: ${JSON.stringify(b[key])?.slice(0, 160)}`)
      else same(a[key], b[key], `${where}.${key}`, out)
    }
    return
  }
  out.push(`${where}: want ${JSON.stringify(want)?.slice(0, 240)} got ${JSON.stringify(got)?.slice(0, 240)}`)
}
