import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { parseAllDocuments } from 'yaml'
import type { Event } from '../src/event.ts'
import type { Exchange, Reply, Request } from '../src/exchange.ts'
import { combineMetadata } from '../src/metadata.ts'
import type { Target } from '../src/provider.ts'

/** One case that was recorded from the real controller: test/golden/README.md. */
export interface Golden {
  readonly id: string
  readonly about: string
  readonly manifests: string
  // biome-ignore lint/suspicious/noExplicitAny: an event as it was posted
  readonly event: any
  readonly exchange: readonly { request: Recorded; reply: Reply; via?: string; provider?: string; alert?: string }[]
  readonly error: string | null
  readonly errorStage?: 'dispatch' | 'send'
  readonly skipped: string | null
  readonly uids: Record<string, string>
  readonly note?: string
}

/** A request as recorded. `decoded` and `auth` stand beside bodies that are no text (otel, googlepubsub, azureeventhub). */
export interface Recorded {
  readonly protocol?: 'nats' | 'amqp' | 'grpc'
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
  readonly subject?: string
  // biome-ignore lint/suspicious/noExplicitAny: differs by type
  readonly decoded?: any
  // biome-ignore lint/suspicious/noExplicitAny: differs by type
  readonly auth?: any
  readonly connect?: Record<string, unknown>
}

const golden = new URL('./golden/', import.meta.url)

/** The recorded cases of a type, in order. */
export function goldens(type: string): Golden[] {
  const folder = new URL(`${type}/`, golden)
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden)
}

const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey.trim()

/** The manifests of a case, with a fresh key where the record has a placeholder. */
export function manifestsOf({ manifests }: Golden): string {
  return manifests
    .replace(/^( *)<private key>/gm, (_, indent: string) => rsa.replaceAll(/^/gm, indent))
    .replaceAll('<private key, escaped twice>', `${rsa}\n`.replaceAll('\n', '\\\\n'))
    .replaceAll('<private key, escaped once>', `${rsa}\n`.replaceAll('\n', '\\n'))
}

/** The event and the target of a case, in the simplest way: one Provider, one Alert, Secrets beside them. */
export function eventAndTarget(golden: Golden): { event: Event; target: Target } {
  // biome-ignore lint/suspicious/noExplicitAny: manifests of a test
  const docs: any[] = parseAllDocuments(manifestsOf(golden)).map((doc) => (doc as { toJS(): unknown }).toJS())
  const of = (kind: string, name?: string) =>
    docs.find((doc) => doc?.kind === kind && (!name || doc.metadata.name === name))
  const alert = of('Alert')
  const provider = of('Provider', alert.spec.providerRef.name) ?? of('Provider')
  const spec = provider.spec
  const secret = new Map<string, string>()
  const document = spec.secretRef && of('Secret', spec.secretRef.name)
  for (const [key, value] of Object.entries(document?.data ?? {}))
    secret.set(key, Buffer.from(String(value), 'base64').toString())
  for (const [key, value] of Object.entries(document?.stringData ?? {})) secret.set(key, String(value))
  const posted = golden.event
  const event: Event = {
    involvedObject: {
      kind: '',
      namespace: '',
      name: '',
      uid: '',
      apiVersion: '',
      resourceVersion: '',
      fieldPath: '',
      ...posted.involvedObject,
    },
    severity: posted.severity ?? '',
    timestamp: posted.timestamp ?? null,
    message: posted.message ?? '',
    reason: posted.reason ?? '',
    metadata: new Map(Object.entries(posted.metadata ?? {})),
    reportingController: posted.reportingController ?? '',
    reportingInstance: posted.reportingInstance ?? '',
  }
  const { metadata } = combineMetadata(event, {
    eventMetadata: new Map(Object.entries(alert.spec.eventMetadata ?? {})),
    summary: alert.spec.summary,
  })
  const uid = (kind: string, { name, namespace }: { name: string; namespace: string }) =>
    golden.uids[`${kind}/${namespace}/${name}`] ?? ''
  const usable = secret.has('username') === secret.has('password')
  const providerUid = uid('Provider', provider.metadata)
  const headers = parseAllDocuments(secret.get('headers') ?? '').map((doc) => (doc as { toJS(): unknown }).toJS())[0]
  return {
    event: { ...event, metadata },
    target: {
      address: secret.has('address') ? (secret.get('address') as string).trim() : (spec.address ?? ''),
      channel: spec.channel ?? '',
      username: usable && secret.has('username') ? (secret.get('username') as string) : (spec.username ?? ''),
      token: usable ? (secret.get('token') ?? '') : '',
      password: usable ? (secret.get('password') ?? '') : '',
      headers: new Map(Object.entries((headers ?? {}) as Record<string, string>)),
      secret,
      commitStatus: `${event.involvedObject.kind.toLowerCase()}/${event.involvedObject.name}/${providerUid.split('-')[0]}`,
      provider: { name: provider.metadata.name, namespace: provider.metadata.namespace, uid: providerUid },
      alert: { name: alert.metadata.name, namespace: alert.metadata.namespace, uid: uid('Alert', alert.metadata) },
      now: new Date('2026-03-14T09:26:54Z'),
      uuid: () => '00000000-0000-4000-8000-000000000000',
    },
  }
}

/** Plays a conversation: gives it the replies in turn (then 200 with `{}`), returns what it asked and how it ended. */
export function play<T>(
  exchange: Exchange<T>,
  ...replies: (Partial<Reply> | undefined)[]
): { requests: Request[]; result?: T; error?: Error } {
  const requests: Request[] = []
  try {
    let step = exchange.next()
    while (!step.done) {
      requests.push(step.value)
      step = exchange.next({ status: 200, headers: {}, body: '{}', ...replies.shift() })
    }
    return { requests, result: step.value }
  } catch (error) {
    return { requests, error: error as Error }
  }
}
