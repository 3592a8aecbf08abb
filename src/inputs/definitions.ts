import type { Source } from './source.ts'
import { duration, host, severity, shard } from './values.ts'

/**
 * How an input is written: a list stands one entry per line in a workflow, and is repeated on the command line; words
 * are a choice of one.
 */
type Kind = 'text' | 'list' | 'boolean' | 'number' | readonly string[]

/** What there is to know of one input. */
export interface Definition {
  readonly kind: Kind
  readonly help: string
  readonly default?: string
  /** The flag's short form. */
  readonly short?: string
  /** Where it exists, if not in both. */
  readonly only?: 'action' | 'command line'
  /** The least that a number may be; 0 if not given. */
  readonly least?: number
  /** What a text means, or each entry of a list. @throws ConfigError that names the input */
  readonly parse?: (text: string, name: string) => unknown
  /**
   * A text that is kept with the place that it came from: of this input, of the file that this input names, or of both
   * this input and the one that names a file for it; `one` means that the two exclude each other.
   */
  readonly source?: 'text' | 'file' | 'one' | 'all'
  /** The input that this one names a file for. It is no value of its own. */
  readonly fileFor?: string
}

export const modes = ['send', 'preview', 'validate'] as const
export type Mode = (typeof modes)[number]

/** A file ends with a line break, a message does not. */
function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, '')
}

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
    short: 'n',
    help: 'for manifests that name no namespace; without it the `namespace:` of the kustomizations that list the file, else the namespace of the event’s object',
  },
  substitute: {
    kind: 'text',
    source: 'all',
    help: 'YAML map of values for `${var}` in manifests; beats `postBuild` of a Flux Kustomization',
  },
  'substitute-file': { kind: 'text', fileFor: 'substitute', help: 'the same from a file' },
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
    source: 'one',
    help: 'a whole or partial Flux event, as JSON or YAML; without it the event is the `repository_dispatch` that Flux sent, or made from the CI run',
  },
  'event-file': { kind: 'text', fileFor: 'event', help: 'the same from a file' },
  object: { kind: 'text', help: 'the involved object: `Kind/namespace/name`, `Kind/name.namespace` or `Kind/name`' },
  severity: { kind: 'text', parse: severity, help: 'severity of the event: `info`, `error` or `trace`' },
  reason: { kind: 'text', help: 'reason of the event, as `ReconciliationSucceeded`' },
  message: { kind: 'text', source: 'one', parse: withoutLastBreak, help: 'message of the event' },
  'message-file': { kind: 'text', fileFor: 'message', help: 'the same from a file' },
  revision: {
    kind: 'text',
    help: '`branch@sha1:<sha>`, `tag@sha1:<sha>` or a bare sha: revision of the event, and the commit that statuses go to',
  },
  metadata: { kind: 'text', source: 'all', help: 'YAML map merged over the event’s metadata' },
  'metadata-file': { kind: 'text', fileFor: 'metadata', help: 'the same from a file' },
  status: {
    kind: 'text',
    default: '${{ github.event.workflow_run.conclusion || job.status }}',
    help: 'how the run ended, in the words of any CI system (`success`, `failed`, `timed_out`, …), or `${{ toJSON(needs) }}` of a closing job: gives the severity and reason of an event made from the run',
  },
  when: {
    kind: ['always', 'change', 'failure'],
    default: 'always',
    help: '`always`; `change`: only if the run ended differently from the one before it; `failure`: failures, and the first success after one. Applies only to events made from the run',
  },
  'previous-status': {
    kind: 'text',
    help: 'how the run before this one ended, in the same words as `status`; for CI systems other than GitHub',
  },
  secrets: {
    kind: 'text',
    source: 'text',
    help: 'YAML or JSON map of Secrets, `namespace/name: { key: value }`; `validate` prints the block to paste',
  },
  'secrets-file': {
    kind: 'text',
    source: 'file',
    help: 'the same from a file; Secret manifests and Lists too (`kubectl get secret -o yaml`, `sops -d`)',
  },
  'github-token': {
    kind: 'text',
    default: '${{ github.token }}',
    help: 'token for github types whose address is this very repository and whose Secret gives none',
  },
  uids: {
    kind: 'text',
    source: 'text',
    help: 'YAML map `Kind/namespace/name: uid` of the Providers and Alerts of a cluster, for the same commit status contexts and comment markers as there',
  },
  'status-context': {
    kind: 'text',
    help: 'context of the commit statuses, used exactly as written, instead of the one that Flux makes or `commitStatusExpr` gives',
  },
  timeout: {
    kind: 'text',
    parse: duration,
    help: 'time limit of each delivery, such as `30s`; overrides `spec.timeout` of every Provider',
  },
  retries: { kind: 'number', default: '4', help: 'how often a request that failed is sent again' },
  concurrency: { kind: 'number', least: 1, default: '32', help: 'how many deliveries run at the same time' },
  'fail-on': {
    kind: ['any', 'all', 'never'],
    default: 'any',
    help: '`any` failed delivery fails the step, `all` only if none arrived, `never`',
  },
  'allow-hosts': {
    kind: 'list',
    parse: host,
    help: 'hosts (no port) and `*.suffix` that may be spoken to, redirects, proxies and token endpoints included; empty: all',
  },
  'allow-untrusted': {
    kind: 'boolean',
    default: 'false',
    help: 'send even where the code of the run may be a stranger’s',
  },
  'preview-file': {
    kind: 'text',
    help: 'write the messages as one self-contained HTML page (in `send` and `preview`); of files that exist it replaces only such a page, or an empty file',
  },
  outbox: {
    kind: 'text',
    help: 'write what failed to this file, for `replay`, behind what earlier runs left in it; a file that is not an outbox is never touched',
  },
  replay: {
    kind: 'text',
    help: 'an outbox: deliver exactly what it holds, with today’s manifests and secrets; what is delivered is taken out of it, the rest stays',
  },
  shard: {
    kind: 'text',
    parse: shard,
    help: '`i/n`, i from 1: only this share of the deliveries, for a matrix of jobs',
  },
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

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

/** What an input's text becomes. */
type ValueOf<D extends Definition> = D extends { readonly source: 'all' }
  ? readonly Source[]
  : D extends { readonly kind: 'text'; readonly parse: (text: string, name: string) => infer Value }
    ? Value | undefined
    : D extends { readonly source: string }
      ? Source | undefined
      : D extends { readonly kind: 'list' }
        ? readonly string[]
        : D extends { readonly kind: 'boolean' }
          ? boolean
          : D extends { readonly kind: 'number' }
            ? number
            : D extends { readonly kind: readonly (infer Word)[] }
              ? Word
              : string | undefined

/** Inputs, checked. Maps and events are still text: the stage that needs one parses it. */
export type Inputs = {
  readonly [Name in InputName as (typeof definitions)[Name] extends { readonly fileFor: string }
    ? never
    : CamelCase<Name>]: ValueOf<(typeof definitions)[Name]>
}
