import { generateKeyPair, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { programName } from '../common/this-process.ts'
import { prepareDelivery } from '../delivery/preparation.ts'
import { type DeliveryResult, failureText, typeName } from '../delivery/result.ts'
import { type SendOptions, send } from '../delivery/send.ts'
import { compile } from '../go/regexp.ts'
import { loadRepository, type Repository } from '../manifests/index.ts'
import { plan } from '../plan/plan.ts'
import type { HttpRequest } from '../providers/exchange.ts'
import { loadTypes, typeNames } from '../providers/index.ts'
import type { ProviderType } from '../providers/provider-type.ts'
import type { ResolveOptions } from '../resolve/options.ts'
import { createRedactor } from '../secrets/redact/redact.ts'
import { createSecretResolver } from '../secrets/secret-resolver.ts'
import { parseSecrets } from '../secrets/secrets-input.ts'
import { openTransport, type Transport } from '../transport/index.ts'
import { demoEvent, phrases } from './demo-event.ts'
import { type Examples, readExamples } from './examples.ts'
import { firstWords } from './first-words.ts'
import { type Answer, type Arrival, openReceiver, type Receiver } from './receiver.ts'

/** The result of a delivery, and the requests that the receiver got. */
interface DemoDelivery {
  readonly type: string
  readonly result: DeliveryResult
  readonly arrivals: readonly Arrival[]
}

/**
 * Sends one event through an example of every provider type to a receiver inside the process, and prints what arrived.
 * Uses the pipeline of `send` with real sockets, but only on loopback, and does not read the environment.
 * @returns the exit code: 0 if a message of every type arrived
 */
export async function demo(): Promise<number> {
  const started = performance.now()
  const print = (line = ''): unknown => process.stdout.write(`${line}\n`)
  const examples = readExamples()
  const types: readonly string[] = typeNames
  print(`One Flux event, through an example of each of ${types.length} provider types, to a receiver in this process.`)
  print('Nothing leaves this machine; names, addresses and secrets are invented. What arrived:\n')
  const now = new Date()
  const receiver = await openReceiver(now)
  const transport = openTransport({ environment: {} })
  const arrived = new Set<string>()
  try {
    for await (const delivery of deliveries(examples, now, transport, receiver)) {
      print(lineOf(delivery))
      const { type, result, arrivals } = delivery
      if (result.outcome.status === 'delivered' && arrivals.length > 0) arrived.add(type)
    }
  } finally {
    await transport.close()
    receiver.close()
  }
  const missing = types.filter((type) => !arrived.has(type))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  print(`\n${arrived.size} of ${types.length} messages arrived, in ${seconds} s.`)
  if (missing.length > 0) print(`Did not arrive: ${missing.join(', ')}`)
  print(`Their manifests: ${examples.folder}`)
  print('To see what yours would send, without sending it, run this in your repository:')
  print(`  ${programName()} preview`)
  if (existsSync(examples.folder)) {
    print('Or see the one for Slack:')
    print(`  ${programName()} preview --manifests ${examples.folder} --providers slack --message hello`)
  }
  return missing.length === 0 ? 0 : 1
}

/** Wraps the transport so that every connection uses the receiver's proxy and trusts only its authority. */
function toReceiver(transport: Transport, { proxy, ca, answer }: Receiver, type: ProviderType | undefined): Transport {
  return {
    send: (request, connection, signal) => {
      const tls = request.protocol === 'http' && { tls: { ca } }
      if (request.protocol === 'http') answer(answerTo(request, type))
      return transport.send(request, { ...connection, ...tls, proxy }, signal)
    },
    close: () => transport.close(),
  }
}

/**
 * Returns the reply of a service to which nothing has been sent before: the request's `simulatedReply`, or the type's
 * `acceptedReply`.
 */
export function answerTo(
  { method, simulatedReply }: HttpRequest,
  type: Pick<ProviderType, 'acceptedReply'> | undefined,
): Answer {
  if (simulatedReply !== undefined || method === 'GET')
    return { status: 200, body: JSON.stringify(simulatedReply ?? {}) }
  return type?.acceptedReply ?? { status: 200, body: '{}' }
}

/** Sends the deliveries one at a time, so that each request can be attributed to its delivery. */
async function* deliveries(
  { manifests }: Examples,
  now: Date,
  transport: Transport,
  receiver: Receiver,
): AsyncGenerator<DemoDelivery> {
  const repository = await loadRepository({ cwd: '.', manifests: ['-'], stdin: () => manifests.join('\n---\n') })
  const resolveOptions = await openResolveOptions(repository, now)
  const choice = { alerts: [], providers: [], typeOf: resolveOptions.typeOf, compile }
  const { redact } = resolveOptions.redactor
  const options = { retries: 0, signal: new AbortController().signal, redact, debug: () => {} }
  const preparation = {
    inputs: { shard: undefined },
    context: { isFork: false, lacksSecrets: false },
    environment: {},
    isDispatched: false,
  }
  for (const delivery of plan(demoEvent(now), repository, choice).deliveries) {
    const type = resolveOptions.typeOf(delivery.provider?.spec.type ?? '')
    const sending: SendOptions = { ...options, transport: toReceiver(transport, receiver, type) }
    const result = await send(await prepareDelivery(delivery, preparation, resolveOptions), sending)
    yield { type: typeName(result), result, arrivals: receiver.collect() }
  }
}

async function openResolveOptions(repository: Repository, now: Date): Promise<ResolveOptions> {
  const redactor = createRedactor()
  const given = parseSecrets({ name: 'the demo', text: await googleKey() })
  const environment = {}
  const documents = repository.secrets
  return {
    typeOf: await loadTypes(typeNames),
    secretResolver: createSecretResolver({ given, environment, documents, usedNames: [], redactor, trusted: false }),
    redactor,
    uids: new Map(),
    repository: () => 'acme/fleet',
    statusContext: undefined,
    timeout: undefined,
    runRepository: undefined,
    now,
    uuid: randomUUID,
  }
}

/**
 * Generates the key that Pub/Sub needs to sign its token. The example contains none, so it is passed as the input
 * `secrets`.
 */
async function googleKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const token = JSON.stringify({
    type: 'service_account',
    private_key_id: 'demo',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    client_email: 'flux@example-project.iam.gserviceaccount.com',
  })
  return JSON.stringify({ 'flux-system/googlepubsub': { token } })
}

/**
 * Returns `slack  POST 200  hooks.slack.com/services/…  Health check failed …`, in 100 columns, or the untruncated
 * error.
 */
function lineOf({ type, result, arrivals }: DemoDelivery): string {
  const name = type.padEnd(25)
  // The last request is the message. Some types first read existing statuses or comments.
  const last = arrivals.at(-1)
  const { outcome } = result
  if (outcome.status === 'failed') return `${name} failed: ${failureText(outcome.error)}`
  if (outcome.status === 'skipped') return `${name} skipped: ${outcome.reason}`
  if (!last) return `${name} delivered: nothing arrived`
  const { method, status, host, path } = last
  const destination = truncate(`${host}${path}`, 36).padEnd(36)
  const text = truncate(firstWords(last.body, phrases), 27)
  return `${name} ${method.padEnd(4)} ${String(status ?? '').padEnd(3)} ${destination} ${text}`
}

function truncate(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
