import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Exchange, Reply, Request } from '../../src/providers/exchange.ts'
import { loadTypes, type TypeName, typeNames } from '../../src/providers/index.ts'
import type { ProviderType } from '../../src/providers/provider-type.ts'

/** All provider types. */
export const typeOf = await loadTypes(typeNames)
export const providers = Object.fromEntries(typeNames.map((name) => [name, typeOf(name)])) as Record<
  TypeName,
  ProviderType
>

/** A case recorded from the real controller. test/golden/README.md describes the format. */
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
  /** Only in `_bundles`, which have several Alerts: the outcome of each. */
  readonly alerts?: readonly {
    readonly alert: string
    readonly provider: string
    readonly matched: boolean
    readonly error: string | null
    readonly skipped: string | null
  }[]
}

/** A recorded request. `decoded` and `auth` describe bodies that are not text (otel, googlepubsub, azureeventhub). */
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

const golden = new URL('../golden/', import.meta.url)

/** The recorded types, and `_bundles`, whose cases have several Providers and Alerts. */
export function goldenTypes(): string[] {
  return readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The recorded cases of a type, in order. */
export function goldens(type: string): Golden[] {
  const folder = new URL(`${type}/`, golden)
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden)
}

/** A private key that is new in every run, as PEM (PKCS #1). */
export const privateKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey.trim()

/** The manifests of a case, with a new key in place of the record's placeholder. */
export function manifestsOf({ manifests }: Golden): string {
  return manifests
    .replace(/^( *)<private key>/gm, (_, indent: string) => privateKey.replaceAll(/^/gm, indent))
    .replaceAll('<private key, escaped twice>', `${privateKey}\n`.replaceAll('\n', '\\\\n'))
    .replaceAll('<private key, escaped once>', `${privateKey}\n`.replaceAll('\n', '\\n'))
}

/** Runs an exchange with these replies (then 200 with `{}`), and returns its requests and its result or error. */
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
