import { readFileSync } from 'node:fs'
import { ConfigError } from './errors.ts'
import { parseDuration } from './flux/duration.ts'

/** How an input is written: a list stands one entry per line in a workflow, and is repeated on the command line. */
type Kind = 'text' | 'list' | 'boolean' | 'number' | readonly string[]

interface Definition {
  readonly kind: Kind
  readonly help: string
  readonly default?: string
  /** Where it exists, if not in both. */
  readonly only?: 'action' | 'command line'
}

export const modes = ['send', 'preview', 'validate'] as const
export type Mode = (typeof modes)[number]

/** Every input there is: action.yml, the flags, `--help` and the README's table are made of this. */
export const definitions = {
  mode: {
    kind: modes,
    default: 'send',
    only: 'action',
    help: '`send`, `preview` (show exactly what would be sent, open no socket) or `validate` (check the manifests, open no socket, need no secrets)',
  },
  manifests: {
    kind: 'list',
    default: '.',
    help: 'files, folders and globs with Provider and Alert manifests; `-` is standard input (command line only); `kustomize:<folder>` is built by the kustomize or kubectl on PATH',
  },
  namespace: {
    kind: 'text',
    help: 'for manifests that name no namespace; without it the `namespace:` of the kustomizations that list the file, else the namespace of the event’s object',
  },
  substitute: {
    kind: 'text',
    help: 'YAML map of values for `${var}` in manifests; beats `postBuild` of a Flux Kustomization',
  },
  'substitute-file': { kind: 'text', help: 'the same from a file' },
  alerts: {
    kind: 'list',
    help: '`name` or `namespace/name`: deliver through these Alerts (their Provider, eventMetadata and summary), whatever their sources and filters say',
  },
  providers: {
    kind: 'list',
    help: '`name` or `namespace/name`: deliver straight to these Providers, without an Alert',
  },
  event: {
    kind: 'text',
    help: 'a whole or partial Flux event, as JSON or YAML; without it the event is the `repository_dispatch` that Flux sent, or made from the CI run',
  },
  'event-file': { kind: 'text', help: 'the same from a file' },
  object: { kind: 'text', help: 'the involved object: `Kind/namespace/name`, `Kind/name.namespace` or `Kind/name`' },
  severity: { kind: 'text', help: 'severity of the event: `info`, `error` or `trace`' },
  reason: { kind: 'text', help: 'reason of the event, as `ReconciliationSucceeded`' },
  message: { kind: 'text', help: 'message of the event' },
  'message-file': { kind: 'text', help: 'the same from a file' },
  revision: {
    kind: 'text',
    help: '`branch@sha1:<sha>`, `tag@sha1:<sha>` or a bare sha: revision of the event, and the commit that statuses go to',
  },
  metadata: { kind: 'text', help: 'YAML map merged over the event’s metadata' },
  'metadata-file': { kind: 'text', help: 'the same from a file' },
  status: {
    kind: 'text',
    default: '${{ job.status }}',
    help: '`success`, `failure`, `cancelled` or `skipped`, or `${{ toJSON(needs) }}` of a closing job: severity and reason of an event made from the run',
  },
  secrets: {
    kind: 'text',
    help: 'YAML or JSON map of Secrets, `namespace/name: { key: value }`; `validate` prints the block to paste',
  },
  'secrets-file': {
    kind: 'text',
    help: 'the same from a file; Secret manifests and Lists too (`kubectl get secret -o yaml`, `sops -d`)',
  },
  'github-token': {
    kind: 'text',
    default: '${{ github.token }}',
    help: 'token for github types whose address is this very repository and whose Secret gives none',
  },
  uids: {
    kind: 'text',
    help: 'YAML map `Kind/namespace/name: uid` of the Providers and Alerts of a cluster, for the same commit status contexts and comment markers as there',
  },
  'status-context': { kind: 'text', help: 'the context of commit statuses, as it is' },
  timeout: { kind: 'text', help: 'overrides `spec.timeout` of every Provider, as `30s`' },
  retries: { kind: 'number', default: '4', help: 'further tries per request' },
  concurrency: { kind: 'number', default: '32', help: 'deliveries under way at once' },
  'fail-on': {
    kind: ['any', 'all', 'never'],
    default: 'any',
    help: '`any` failed delivery fails the step, `all` only if none arrived, `never`',
  },
  'allow-hosts': {
    kind: 'list',
    help: 'hosts (no port) and `*.suffix` that may be spoken to, redirects, proxies and token endpoints included; empty: all',
  },
  'allow-untrusted': {
    kind: 'boolean',
    default: 'false',
    help: 'send even where the code of the run may be a stranger’s',
  },
  'preview-file': {
    kind: 'text',
    help: 'write the messages as one self-contained HTML page (in `send` and `preview`)',
  },
  outbox: { kind: 'text', help: 'write what failed to this file, for `replay`' },
  replay: { kind: 'text', help: 'an outbox: deliver exactly what it holds, with today’s manifests and secrets' },
  shard: { kind: 'text', help: '`i/n`, i from 1: only this share of the deliveries, for a matrix of jobs' },
  since: { kind: 'text', help: '`validate`: only problems in files that differ from this git ref fail the step' },
  summary: { kind: 'boolean', default: 'true', help: 'write the job summary' },
  output: {
    kind: ['text', 'json'],
    default: 'text',
    only: 'command line',
    help: '`text`, or `json`: the result alone on standard output',
  },
  quiet: { kind: 'boolean', default: 'false', only: 'command line', help: 'only warnings and errors' },
  debug: { kind: 'boolean', default: 'false', only: 'command line', help: 'every request and answer, redacted' },
} as const satisfies Record<string, Definition>

export type InputName = keyof typeof definitions

/** A text and where it came from, for messages: `the input event`, or the file. */
export interface Source {
  readonly text: string
  readonly name: string
  readonly file?: string
}

/** Inputs as they were given; undefined where absent or blank. */
export type RawInputs = { readonly [name in InputName]?: string | readonly string[] | boolean | undefined }

/** Inputs, checked. Maps and events are still text: who needs them parses them. */
export interface Inputs {
  readonly mode: Mode
  readonly manifests: readonly string[]
  readonly namespace: string | undefined
  readonly substitute: readonly Source[]
  readonly alerts: readonly string[]
  readonly providers: readonly string[]
  readonly event: Source | undefined
  readonly object: string | undefined
  readonly severity: string | undefined
  readonly reason: string | undefined
  readonly message: string | undefined
  readonly revision: string | undefined
  readonly metadata: readonly Source[]
  readonly status: string | undefined
  readonly secrets: Source | undefined
  readonly secretsFile: Source | undefined
  readonly githubToken: string | undefined
  readonly uids: Source | undefined
  readonly statusContext: string | undefined
  readonly timeout: string | undefined
  readonly retries: number
  readonly concurrency: number
  readonly failOn: 'any' | 'all' | 'never'
  readonly allowHosts: readonly string[]
  readonly allowUntrusted: boolean
  readonly previewFile: string | undefined
  readonly outbox: string | undefined
  readonly replay: string | undefined
  readonly shard: { readonly index: number; readonly count: number } | undefined
  readonly since: string | undefined
  readonly summary: boolean
  readonly output: 'text' | 'json'
  readonly quiet: boolean
  readonly debug: boolean
}

/** The environment variable in which a runner hands an input to an Action, as @actions/core reads it. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

/**
 * The inputs of an Action run. Lists stand one entry per line.
 * @throws ConfigError for a value of the wrong form, naming the input
 */
export function actionInputs(environment: Readonly<Record<string, string | undefined>>): Inputs {
  const raw: Record<string, string | readonly string[] | boolean> = {}
  for (const [name, { kind, only }] of Object.entries(definitions) as [InputName, Definition][]) {
    if (only === 'command line') continue
    const text = environment[inputVariable(name)]
    if (text === undefined || text.trim() === '') continue
    raw[name] = kind === 'list' ? lines(name, text) : kind === 'boolean' ? boolean(name, text.trim()) : text
  }
  const debug = environment.RUNNER_DEBUG === '1'
  return checkInputs({ ...raw, debug })
}

/** @throws ConfigError where entries are joined by commas, which no file name of a manifest holds by intent */
function lines(name: InputName, text: string): string[] {
  const entries = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const joined = entries.find((entry) => entry.includes(',') && !entry.includes('{'))
  if (joined)
    throw new ConfigError(
      `input ${name} takes one entry per line, found a comma in ${JSON.stringify(joined)}; write each entry on a line of its own, under "${name}: |"`,
      { field: name },
    )
  return entries
}

function boolean(name: InputName, text: string): boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  throw new ConfigError(`input ${name} is true or false, found ${JSON.stringify(text)}`, { field: name })
}

/** Checks raw inputs and reads the files that they name. @throws ConfigError naming the input, what was found and what is expected */
export function checkInputs(raw: RawInputs): Inputs {
  const text = (name: InputName): string | undefined => {
    const value = raw[name]
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  const word = (name: InputName): string | undefined => text(name)?.trim()
  const list = (name: InputName): readonly string[] => (raw[name] as readonly string[] | undefined) ?? []
  const flag = (name: InputName): boolean =>
    (raw[name] ?? (definitions[name] as Definition).default === 'true') as boolean
  const choice = <T extends string>(name: InputName): T => {
    const { kind, default: fallback } = definitions[name] as Definition
    const value = word(name) ?? fallback
    if ((kind as readonly string[]).includes(value as string)) return value as T
    throw new ConfigError(
      `${name} is one of ${(kind as readonly string[]).join(', ')}; found ${JSON.stringify(value)}`,
      { field: name },
    )
  }
  const count = (name: InputName, least: number): number => {
    const value = word(name) ?? (definitions[name] as Definition).default ?? ''
    if (/^\d{1,6}$/.test(value) && Number(value) >= least) return Number(value)
    throw new ConfigError(`${name} is a whole number from ${least}; found ${JSON.stringify(value)}`, { field: name })
  }
  const given = (name: InputName): Source | undefined => {
    const value = text(name)
    return value === undefined ? undefined : { text: value, name: `the input ${name}` }
  }
  const file = (name: InputName): Source | undefined => {
    const path = word(name)
    return path === undefined ? undefined : { text: read(name, path), name: path, file: path }
  }
  const both = (name: InputName, fromFile: InputName): readonly Source[] =>
    [file(fromFile), given(name)].filter((source) => source !== undefined)
  const either = (name: InputName, fromFile: InputName): Source | undefined => {
    if (text(name) !== undefined && word(fromFile) !== undefined)
      throw new ConfigError(`${name} and ${fromFile} exclude each other: give one`, { field: name })
    return given(name) ?? file(fromFile)
  }
  const inputs: Inputs = {
    mode: choice('mode'),
    manifests: list('manifests').length > 0 ? list('manifests') : ['.'],
    namespace: word('namespace'),
    substitute: both('substitute', 'substitute-file'),
    alerts: list('alerts'),
    providers: list('providers'),
    event: either('event', 'event-file'),
    object: word('object'),
    severity: severity(word('severity')),
    reason: word('reason'),
    message: either('message', 'message-file')?.text,
    revision: word('revision'),
    metadata: both('metadata', 'metadata-file'),
    status: word('status'),
    secrets: given('secrets'),
    secretsFile: file('secrets-file'),
    githubToken: word('github-token'),
    uids: given('uids'),
    statusContext: text('status-context'),
    timeout: duration(word('timeout')),
    retries: count('retries', 0),
    concurrency: count('concurrency', 1),
    failOn: choice('fail-on'),
    allowHosts: list('allow-hosts').map(host),
    allowUntrusted: flag('allow-untrusted'),
    previewFile: word('preview-file'),
    outbox: word('outbox'),
    replay: word('replay'),
    shard: shard(word('shard')),
    since: word('since'),
    summary: flag('summary'),
    output: choice('output'),
    quiet: flag('quiet'),
    debug: flag('debug'),
  }
  if (inputs.replay && (inputs.event || inputs.alerts.length || inputs.providers.length)) {
    throw new ConfigError('replay delivers what the outbox holds; leave out event, alerts and providers', {
      field: 'replay',
    })
  }
  return inputs
}

function read(name: InputName, path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ConfigError(
      `${name}: cannot read ${path}: ${(cause as Error).message.replace(/, open .*$/, '')}`,
      { field: name },
      { cause },
    )
  }
}

function shard(text: string | undefined): Inputs['shard'] {
  if (text === undefined) return undefined
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  if (Number(index) >= 1 && Number(index) <= Number(count)) return { index: Number(index), count: Number(count) }
  throw new ConfigError(`shard is i/n with i from 1 to n, as 2/3; found ${JSON.stringify(text)}`, { field: 'shard' })
}

/** @throws ConfigError for what is no Flux duration, or no time at all */
function duration(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  try {
    if (parseDuration(text).ms > 0) return text
  } catch {}
  throw new ConfigError(`timeout is a duration as 30s or 1m30s; found ${JSON.stringify(text)}`, { field: 'timeout' })
}

function severity(text: string | undefined): string | undefined {
  if (text === undefined || ['info', 'error', 'trace'].includes(text)) return text
  throw new ConfigError(`severity is one of info, error, trace; found ${JSON.stringify(text)}`, { field: 'severity' })
}

/** @throws ConfigError for a URL or a port, which would match nothing */
function host(text: string): string {
  if (!/[/@\s]|^[^:]*:\d*$/.test(text)) return text
  throw new ConfigError(
    `allow-hosts takes hosts without scheme and port, as hooks.slack.com or *.example.com; found ${JSON.stringify(text)}`,
    { field: 'allow-hosts' },
  )
}
