import { generateKeyPair, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { programName } from '../common/this-process.ts'
import { prepareDelivery } from '../delivery/preparation.ts'
import { type DeliveryResult, failureText, typeName } from '../delivery/result.ts'
import { type SendOptions, send } from '../delivery/send.ts'
import type { Event } from '../event/event.ts'
import { compile } from '../go/regexp.ts'
import { loadRepository, type Repository } from '../manifests/index.ts'
import { plan } from '../plan/plan.ts'
import type { HttpRequest } from '../providers/exchange.ts'
import { loadTypes, typeNames } from '../providers/index.ts'
import type { ProviderType } from '../providers/provider-type.ts'
import type { ResolveOptions } from '../resolve/options.ts'
import { createKeyring } from '../secrets/keyring.ts'
import { createRedactor } from '../secrets/redact/redact.ts'
import { parseSecrets } from '../secrets/secrets-input.ts'
import { openTransport, type Transport } from '../transport/index.ts'
import { type Examples, readExamples } from './examples.ts'
import { firstWords } from './first-words.ts'
import { type Answer, type Arrival, openReceiver, type Receiver } from './receiver.ts'

/** One delivery, and what the receiver saw of it. */
interface Told {
  readonly type: string
  readonly result: DeliveryResult
  readonly arrivals: readonly Arrival[]
}

const message = 'Health check failed after 30s: timeout waiting for: [Deployment/apps/podinfo status: InProgress]'
/** By which the event is known again in a message: its text, its reason as commit statuses have it, its object. */
const phrases = [message, 'health check failed', 'kustomization/apps', 'Kustomization/apps']

/**
 * Sends one event through an example of every provider type to a receiver inside the process, and prints what arrived:
 * the pipeline of `send` with real sockets, on loopback alone. Of the environment nothing is read.
 * @returns the exit code: 0 if every type of the registry arrived
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
    for await (const told of deliveries(examples, now, transport, receiver)) {
      print(lineOf(told))
      if (told.result.outcome.status === 'delivered' && told.arrivals.length > 0) arrived.add(told.type)
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

/** The transport of `send`, turned to the receiver: every connection goes through its proxy and trusts it alone. */
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

/** What a service answers while nothing is there yet: the request's own `absent`, and to a message that it accepts it. */
export function answerTo({ method, absent }: HttpRequest, type: Pick<ProviderType, 'accepted'> | undefined): Answer {
  if (absent !== undefined || method === 'GET') return { status: 200, body: JSON.stringify(absent ?? {}) }
  return type?.accepted ?? { status: 200, body: '{}' }
}

/** One after the other, so that whatever arrives belongs to the delivery under way. */
async function* deliveries(
  { manifests }: Examples,
  now: Date,
  transport: Transport,
  receiver: Receiver,
): AsyncGenerator<Told> {
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
  for (const delivery of plan(eventAt(now), repository, choice).deliveries) {
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
    keyring: createKeyring({ given, environment, documents, usedNames: [], redactor, trusted: false }),
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

/** Pub/Sub signs with a private key, which no example shows: one is made for the run and given as the input `secrets`. */
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

/** An event that every example takes: an error, for paging services; of a commit and a pull request, for Git services. */
function eventAt(now: Date): Event {
  const commit = '5394cb7f48332b2de7c17dd8b8384bbc84b7e738'
  return {
    involvedObject: {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      namespace: 'flux-system',
      name: 'apps',
      uid: '0f0f8fb4-6d6a-4b8f-9d0a-0f8b5d1c2e3a',
      resourceVersion: '',
      fieldPath: '',
    },
    severity: 'error',
    timestamp: `${now.toISOString().slice(0, 19)}Z`,
    message,
    reason: 'HealthCheckFailed',
    metadata: new Map([
      ['kustomize.toolkit.fluxcd.io/revision', `main@sha1:${commit}`],
      ['event.toolkit.fluxcd.io/commit', commit],
      ['event.toolkit.fluxcd.io/change_request', '7'],
    ]),
    reportingController: 'kustomize-controller',
    reportingInstance: '',
  }
}

/** `slack  POST 200  hooks.slack.com/services/…  Health check failed …`, in 100 columns; whole where it failed. */
function lineOf({ type, result, arrivals }: Told): string {
  const name = type.padEnd(25)
  // The message is what comes last: before it, some types read what is there already.
  const last = arrivals.at(-1)
  const { outcome } = result
  if (outcome.status === 'failed') return `${name} failed: ${failureText(outcome.error)}`
  if (outcome.status === 'skipped') return `${name} skipped: ${outcome.reason}`
  if (!last) return `${name} delivered: nothing arrived`
  const { method, status, host, path } = last
  const place = cut(`${host}${path}`, 36).padEnd(36)
  return `${name} ${method.padEnd(4)} ${String(status ?? '').padEnd(3)} ${place} ${cut(firstWords(last.body, phrases), 27)}`
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
