/** How an input is written: a list stands one entry per line in a workflow, and is repeated on the command line. */
type Kind = 'text' | 'list' | 'boolean' | 'number' | readonly string[]

/** What there is to know of one input. */
export interface Definition {
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
