import type { Environment } from '../common/environment.ts'
import { ConfigError } from '../common/errors.ts'
import { readNamed } from '../common/read-file.ts'
import { parseDuration } from '../go/duration.ts'
import { type Definition, definitions, type InputName, type Mode } from './definitions.ts'

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
  readonly when: 'always' | 'change' | 'failure'
  readonly previousStatus: string | undefined
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
export function actionInputs(environment: Environment): Inputs {
  const raw: Record<string, string | readonly string[] | boolean> = {}
  for (const [name, { kind, only }] of Object.entries(definitions) as [InputName, Definition][]) {
    if (only === 'command line') continue
    const text = environment[inputVariable(name)]
    if (text === undefined || text.trim() === '') continue
    raw[name] = kind === 'list' ? lines(name, text) : kind === 'boolean' ? boolean(name, text.trim()) : text
  }
  if ([raw.manifests].flat().includes('-'))
    throw new ConfigError('manifests: - is standard input, which only the command line has; name files or folders', {
      field: 'manifests',
    })
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
  const list = (name: InputName): readonly string[] =>
    ((raw[name] as readonly string[] | undefined) ?? []).filter((entry) => entry.trim() !== '')
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
    // A file ends with a line break, a message does not.
    message: either('message', 'message-file')?.text.replace(/\r?\n$/, ''),
    revision: word('revision'),
    metadata: both('metadata', 'metadata-file'),
    status: word('status'),
    when: choice('when'),
    previousStatus: word('previous-status'),
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
  checkReplay(inputs)
  return inputs
}

function read(name: InputName, path: string): string {
  try {
    return readNamed(path).toString('utf8')
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

/** An outbox has its own events, Alerts and Providers. @throws ConfigError for an input that would be passed over */
function checkReplay(inputs: Inputs): void {
  const single = ['event', 'object', 'severity', 'reason', 'message', 'revision'] as const
  const lists = ['metadata', 'alerts', 'providers'] as const
  const given = [
    ...single.filter((name) => inputs[name] !== undefined),
    ...lists.filter((name) => inputs[name].length > 0),
  ]
  if (inputs.replay === undefined || given.length === 0) return
  throw new ConfigError(`replay delivers what the outbox holds; leave out ${given.join(', ')}`, { field: 'replay' })
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
