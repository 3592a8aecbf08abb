import { AsyncLocalStorage } from 'node:async_hooks'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import type { DeliveryResult, RequestResult, Result } from '../../src/delivery/result.ts'
import type { Mode } from '../../src/inputs/definitions.ts'
import { checkInputs, type RawInputs } from '../../src/inputs/inputs.ts'
import type { Provider } from '../../src/manifests/index.ts'
import { failed, type Outcome, type SkipCode, skipped } from '../../src/plan/delivery.ts'
import { createReporter, type Reporter } from '../../src/report/reporter.ts'
import { createRedactor } from '../../src/secrets/redact/redact.ts'

const sha = '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7'

/** An event as kustomize-controller sends it. */
export const event: NonNullable<Result['event']> = {
  involvedObject: {
    kind: 'Kustomization',
    namespace: 'apps',
    name: 'podinfo',
    uid: '',
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    resourceVersion: '',
    fieldPath: '',
  },
  severity: 'error',
  timestamp: '2026-03-14T09:26:53Z',
  message: 'Health check failed after 30s: timeout waiting for: [Deployment/apps/podinfo]',
  reason: 'HealthCheckFailed',
  metadata: new Map([['kustomize.toolkit.fluxcd.io/revision', `main@sha1:${sha}`]]),
  reportingController: 'kustomize-controller',
  reportingInstance: '',
}

export function request(some: Partial<RequestResult> = {}): RequestResult {
  return { method: 'POST', url: 'https://hooks.slack.com/***', status: 200, attempts: 1, durationMs: 84, ...some }
}

/** A delivery described with the fields of `--output json`, its location, and what distinguishes failures. */
interface Sample extends Partial<Pick<DeliveryResult, 'requests' | 'rehearsal'>> {
  readonly provider?: string
  readonly type?: string
  readonly alert?: string | null
  readonly file?: string
  readonly line?: number
  readonly status?: Outcome['status']
  readonly code?: SkipCode
  readonly reason?: string
  readonly error?: string
  readonly hint?: string
  /** Whether the user must fix a manifest. */
  readonly isConfig?: boolean
}

export function delivery(some: Sample = {}): DeliveryResult {
  const { provider = 'flux-system/slack', type = 'slack', alert = 'flux-system/all', status = 'delivered' } = some
  const { file = 'clusters/prod/notify.yaml', line = 2, code = 'already-set', reason = '' } = some
  const { error = '', hint, isConfig, requests = [request()], rehearsal } = some
  const outcomes: Record<Outcome['status'], Outcome> = {
    delivered: { status: 'delivered' },
    skipped: skipped(code, reason),
    failed: failed(isConfig ? new ConfigError(error) : new DeliveryError(error, { hint })),
  }
  return {
    alert: undefined,
    alertName: alert,
    provider: { file, line, spec: { type } } as Provider,
    providerName: provider,
    received: event,
    event,
    outcome: outcomes[status],
    requests,
    ...(rehearsal && { rehearsal }),
  }
}

/** A Slack message about an event, as the body of its request. */
export function slackBody(text: string, heading = 'kustomization/podinfo.apps'): string {
  const fields = [{ title: 'revision', value: `main@sha1:${sha}`, short: false }]
  return JSON.stringify({
    channel: '',
    username: 'kustomize-controller',
    attachments: [{ color: 'danger', author_name: heading, text, mrkdwn_in: ['text'], fields }],
  })
}

/** The same as an Adaptive Card of Microsoft Teams. */
const cardBody = JSON.stringify({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        body: [
          {
            type: 'Container',
            items: [
              { type: 'TextBlock', text: 'kustomization/podinfo.apps', size: 'large' },
              { type: 'TextBlock', text: event.message, color: 'attention' },
              { type: 'FactSet', facts: [{ title: 'revision', value: `main@sha1:${sha}` }] },
            ],
          },
        ],
      },
    },
  ],
})

/** A request as preview shows it. */
export function rehearsed(some: Partial<RequestResult> = {}): RequestResult {
  const headers = { 'content-type': 'application/json' }
  return request({ status: null, attempts: 0, durationMs: 0, headers, body: slackBody(event.message), ...some })
}

const state = { state: 'failure', description: 'health check failed', context: 'kustomization/podinfo/8def8723' }
const statusUrl = `https://api.github.com/repos/acme/fleet/statuses/${sha}`
const authorization = { authorization: 'Bearer ***' }

/** A run with each kind of outcome. */
export function sent(): Result {
  return {
    event,
    deliveries: [
      delivery({ rehearsal: () => [rehearsed()] }),
      delivery({
        provider: 'flux-system/fleet-status',
        type: 'github',
        line: 40,
        status: 'skipped',
        code: 'already-set',
        reason: 'the commit has this status already',
        requests: [request({ method: 'GET', url: `${statusUrl}?per_page=50` })],
        rehearsal: () => [
          rehearsed({ method: 'GET', url: `${statusUrl}?per_page=50`, headers: authorization, body: '' }),
          rehearsed({ url: statusUrl, headers: authorization, body: JSON.stringify(state) }),
        ],
      }),
      delivery({
        provider: 'apps/teams',
        type: 'msteams',
        alert: null,
        line: 21,
        status: 'failed',
        error: 'HTTP 404 Not Found from prod-01.westeurope.logic.azure.com (2 tries): workflow <deleted>',
        hint: 'the webhook was deleted: make a new one',
        requests: [request({ url: 'https://prod-01.westeurope.logic.azure.com/***', status: 404, durationMs: 1203 })],
        rehearsal: () => [rehearsed({ url: 'https://prod-01.westeurope.logic.azure.com/***', body: cardBody })],
      }),
      delivery({
        provider: 'apps/pager',
        type: 'pagerduty',
        alert: 'apps/on-call',
        line: 60,
        status: 'failed',
        error: 'cannot connect to events.pagerduty.com: ECONNREFUSED',
        requests: [request({ url: 'https://events.pagerduty.com/v2/enqueue', status: null, attempts: 5 })],
      }),
      delivery({
        provider: 'apps/missing',
        type: '',
        alert: 'apps/lost',
        file: 'clusters/prod/alerts.yaml',
        line: 9,
        status: 'failed',
        error: 'there is no Provider missing in namespace apps; found apps/pager (clusters/prod/notify.yaml:60)',
        requests: [],
      }),
    ],
    unmatched: [
      { alert: 'apps/infra', code: 'kind', reason: 'its sources are HelmRelease, the event is about a Kustomization' },
      { alert: 'apps/quiet', code: 'exclusion', reason: 'the message fits exclusionList[0] "timeout"' },
    ],
    conditions: [
      {
        provider: 'flux-system/slack',
        type: 'Ready',
        file: 'clusters/notify.yaml',
        line: 1,
        status: 'True',
        reason: 'Succeeded',
        message: 'Initialized',
      },
      {
        provider: 'apps/teams',
        type: 'Ready',
        file: 'clusters/notify.yaml',
        line: 1,
        status: 'Unknown',
        reason: 'SecretsNotGiven',
        message: 'Secret apps/teams: address',
      },
    ],
    problems: [
      {
        severity: 'warning',
        message: 'Alert quiet: exclusionList[1] "(" is no pattern: missing closing ): it never fits',
        file: 'clusters/prod/alerts.yaml',
        line: 31,
        column: 7,
      },
      { severity: 'notice', message: 'flux-system/slack: 1 Secret was found in the manifests' },
    ],
  }
}

/** The same run in `preview`. */
export function previewed(): Result {
  const shown = sent().deliveries.slice(0, 2)
  return {
    ...sent(),
    deliveries: [
      ...shown.map(
        ({ rehearsal, ...rest }): DeliveryResult => ({
          ...rest,
          outcome: skipped('preview', 'preview: nothing is sent'),
          requests: rehearsal?.() ?? [],
        }),
      ),
      sent().deliveries[4] as DeliveryResult,
    ],
  }
}

export function inputs(mode: Mode, some: RawInputs = {}) {
  return checkInputs({ mode, ...some })
}

interface Setting {
  readonly raw?: RawInputs
  readonly environment?: Record<string, string>
  readonly isAction?: boolean
  readonly isTerminal?: boolean
  readonly secrets?: readonly string[]
}

interface Written {
  stdout: string
  stderr: string
  both: string
  readonly isTerminal: boolean
}

// The product and @actions/core write to the process's streams, and so does the test runner: only what is written on
// behalf of a recorder is kept from them.
const recording = new AsyncLocalStorage<Written>()

for (const name of ['stdout', 'stderr'] as const) {
  const stream = process[name]
  const write = stream.write.bind(stream)
  const isTTY = stream.isTTY
  stream.write = ((text: string, ...rest: []) => {
    const written = recording.getStore()
    if (!written) return write(text, ...rest)
    written[name] += text
    written.both += text.replaceAll(/(?<=^|\n)(?=[\s\S])/g, `${name}| `)
    return true
  }) as typeof stream.write
  Object.defineProperty(stream, 'isTTY', { get: () => recording.getStore()?.isTerminal ?? isTTY })
}

/** Records everything that a function writes, each line prefixed with its stream. */
export function record<T>(write: () => T, isTerminal = false): { readonly result: T; readonly written: Written } {
  const written = { stdout: '', stderr: '', both: '', isTerminal }
  return { written, result: recording.run(written, write) }
}

/** A reporter and everything that it wrote. */
export function recorder(
  mode: Mode,
  { raw, environment = {}, isAction = false, isTerminal = false, secrets = [] }: Setting = {},
) {
  const redactor = createRedactor()
  for (const secret of secrets) redactor.add(secret)
  const { result: reporter, written } = record(
    () =>
      createReporter({
        ...inputs(mode, raw),
        environment,
        isAction,
        redact: redactor.redact,
        cwd: process.cwd(),
      }),
    isTerminal,
  )
  const recorded =
    <Args extends unknown[], T>(act: (...args: Args) => T) =>
    (...args: Args): T =>
      recording.run(written, () => act(...args))
  const { log } = reporter
  return {
    written,
    reporter: {
      begin: recorded(reporter.begin),
      ended: recorded(reporter.ended),
      finish: recorded(reporter.finish),
      abort: recorded(reporter.abort),
      log: {
        info: recorded(log.info),
        debug: recorded(log.debug),
        problem: recorded(log.problem),
        failure: recorded(log.failure),
        group: recorded(log.group),
      },
    } satisfies Reporter,
  }
}

/** A run as the pipeline reports it. */
export async function report(reporter: Reporter, result: Result): Promise<void> {
  reporter.begin(result.deliveries.length, result.event)
  for (const delivery of result.deliveries) reporter.ended(delivery)
  await reporter.finish(result)
}
