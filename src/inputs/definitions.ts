import type { Definition } from './input-type.ts'
import { duration, host, type Source, severity, shard } from './values.ts'

/** The values of the input `mode`. */
export const modes = ['send', 'preview', 'validate'] as const

/** One of modes. */
export type Mode = (typeof modes)[number]

/** A file ends with a line break, but a message should not. */
function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, '')
}

/** Every input. action.yml, the flags, `--help` and the README's tables are generated from this. */
export const definitions = {
  mode: {
    group: 'common',
    kind: modes,
    default: 'send',
    only: 'action',
    help: '`send`; `preview`: show exactly what would be sent, without opening a socket; `validate`: check the manifests, without sockets or secrets; on the command line, the command sets it',
  },
  manifests: {
    group: 'common',
    kind: 'list',
    default: '.',
    help: 'files, folders and globs with Provider and Alert manifests; `-` is standard input (command line only); `kustomize:<folder>` is built with the kustomize or kubectl on PATH',
  },
  providers: {
    group: 'common',
    kind: 'list',
    help: '`name` or `namespace/name`: send directly to these Providers, without an Alert',
  },
  alerts: {
    group: 'common',
    kind: 'list',
    help: '`name` or `namespace/name`: send through these Alerts (their Provider, eventMetadata and summary) and ignore their sources and filters',
  },
  status: {
    group: 'common',
    kind: 'text',
    default: '${{ github.event.workflow_run.conclusion || job.status }}',
    keepsEmpty: true,
    help: 'how the run ended, as any CI system reports it (`success`, `failed`, `timed_out`, …), or `${{ toJSON(needs) }}` in a final job; sets severity and reason of an event made from the run',
  },
  when: {
    group: 'common',
    kind: ['always', 'change', 'failure'],
    default: 'always',
    help: '`always`; `change`: a failure after a success, a success after a failure, and the first run; `failure`: failures, and the first success after one. Applies only to events made from the run',
  },
  'previous-status': {
    group: 'common',
    kind: 'text',
    keepsEmpty: true,
    help: 'how the previous run ended, with the same values as `status`; empty for the first run. For CI systems other than GitHub',
  },
  event: {
    group: 'event',
    kind: 'text',
    source: 'one',
    help: 'a complete or partial Flux event, as JSON or YAML; by default the event is the one that Flux sent with `repository_dispatch`, or is made from the CI run',
  },
  'event-file': { group: 'event', kind: 'text', fileFor: 'event', help: 'read the event from this file' },
  object: {
    group: 'event',
    kind: 'text',
    help: 'the involved object: `Kind/namespace/name`, `Kind/name.namespace` or `Kind/name`',
  },
  severity: {
    group: 'event',
    kind: 'text',
    parse: severity,
    help: 'severity of the event: `info`, `error` or `trace`',
  },
  reason: { group: 'event', kind: 'text', help: 'reason of the event, such as `ReconciliationSucceeded`' },
  message: { group: 'event', kind: 'text', source: 'one', parse: withoutLastBreak, help: 'message of the event' },
  'message-file': { group: 'event', kind: 'text', fileFor: 'message', help: 'read the message from this file' },
  revision: {
    group: 'event',
    kind: 'text',
    help: 'revision of the event, and the commit that gets commit statuses: `branch@sha1:<sha>`, `tag@sha1:<sha>` or a full commit SHA',
  },
  metadata: { group: 'event', kind: 'text', source: 'all', help: 'YAML map, merged over the event’s metadata' },
  'metadata-file': { group: 'event', kind: 'text', fileFor: 'metadata', help: 'read the metadata from this file' },
  secrets: {
    group: 'secrets',
    kind: 'text',
    source: 'text',
    help: 'YAML or JSON map of Secrets, `namespace/name: { key: value }`; `validate` prints the block to paste',
  },
  'secrets-file': {
    group: 'secrets',
    kind: 'text',
    source: 'file',
    help: 'read the Secrets from this file; also reads Secret manifests and Lists (`kubectl get secret -o yaml`, `sops -d`)',
  },
  'github-token': {
    group: 'secrets',
    kind: 'text',
    default: '${{ github.token }}',
    help: 'token for GitHub’s API: used for github types whose address is this repository and whose Secret has no token, and to read about the run (`actions: read`)',
  },
  'fail-on': {
    group: 'behaviour',
    kind: ['any', 'all', 'never'],
    default: 'any',
    help: 'when the step fails: `any` delivery failed, `all` of them failed, or `never`',
  },
  timeout: {
    group: 'behaviour',
    kind: 'text',
    parse: duration,
    help: 'time limit of each delivery, such as `30s`; overrides `spec.timeout` of every Provider',
  },
  retries: {
    group: 'behaviour',
    kind: 'number',
    default: '4',
    help: 'how many times a failed request is retried',
  },
  'preview-file': {
    group: 'behaviour',
    kind: 'text',
    help: 'write the messages to this file as one self-contained HTML page (`send` and `preview`); replaces only an earlier page or an empty file',
  },
  outbox: {
    group: 'behaviour',
    kind: 'text',
    help: 'append failed deliveries to this file, for `replay`; a file that is not an outbox is never changed',
  },
  replay: {
    group: 'behaviour',
    kind: 'text',
    help: 'send exactly the deliveries in this outbox, with the current manifests and secrets; delivered entries are removed, failed ones stay',
  },
  summary: {
    group: 'behaviour',
    kind: 'boolean',
    default: 'true',
    help: 'write the job summary',
  },
  output: {
    group: 'behaviour',
    kind: ['text', 'json'],
    default: 'text',
    only: 'command line',
    help: '`text`, or `json`: only the result on standard output',
  },
  quiet: {
    group: 'behaviour',
    kind: 'boolean',
    default: 'false',
    only: 'command line',
    help: 'print only warnings and errors',
  },
  debug: {
    group: 'behaviour',
    kind: 'boolean',
    default: 'false',
    only: 'command line',
    help: 'print every request and response, redacted',
  },
  namespace: {
    group: 'advanced',
    kind: 'text',
    short: 'n',
    help: 'namespace of manifests that have none; by default the `namespace:` of the kustomizations that list the file, else that of the event’s object',
  },
  substitute: {
    group: 'advanced',
    kind: 'text',
    source: 'all',
    help: 'YAML map of values for `${var}` in manifests; overrides `postBuild` of a Flux Kustomization',
  },
  'substitute-file': { group: 'advanced', kind: 'text', fileFor: 'substitute', help: 'read the values from this file' },
  uids: {
    group: 'advanced',
    kind: 'text',
    source: 'text',
    help: 'YAML map `Kind/namespace/name: uid` of a cluster’s Providers and Alerts, for the same commit status contexts and comment markers as in the cluster',
  },
  'status-context': {
    group: 'advanced',
    kind: 'text',
    help: 'context of commit statuses, used exactly as written, instead of Flux’s default or `commitStatusExpr`',
  },
  concurrency: {
    group: 'advanced',
    kind: 'number',
    min: 1,
    default: '32',
    help: 'how many deliveries run at the same time',
  },
  'allow-hosts': {
    group: 'advanced',
    kind: 'list',
    parse: host,
    help: 'the only hosts (without port) and `*.suffix` that may be contacted, including redirects, proxies and token endpoints; empty: all',
  },
  'allow-untrusted': {
    group: 'advanced',
    kind: 'boolean',
    default: 'false',
    help: 'send even if the checkout may contain untrusted code',
  },
  shard: {
    group: 'advanced',
    kind: 'text',
    parse: shard,
    help: '`i/n`, i from 1: send only this part of the deliveries, for a matrix of jobs',
  },
  since: {
    group: 'advanced',
    kind: 'text',
    help: '`validate`: fail only for problems in files that differ from this git ref',
  },
} as const satisfies Record<string, Definition>

/** The name of an input, as in action.yml. */
export type InputName = keyof typeof definitions

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name

/** The type of an input's parsed value. */
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

/** The parsed inputs. Maps and events are still text; the stage that needs one parses it. */
export type Inputs = {
  readonly [Name in InputName as (typeof definitions)[Name] extends { readonly fileFor: string }
    ? never
    : CamelCase<Name>]: ValueOf<(typeof definitions)[Name]>
} & {
  /** Set by the command `test`: the event is a test message, regardless of the run. */
  readonly isTest?: boolean
}
