/** A deliberate difference: its reason, and a pattern that every line of the comparison matches. */
interface Difference {
  readonly reason: string
  readonly lines: RegExp
}

const silent: Difference = {
  reason: 'the controller mistakes a refusal for success; we report the failure',
  lines: /^failed, not (delivered|skipped): /,
}
const discovery: Difference = {
  reason: "the answer to a request that only the controller's SDK makes",
  lines: /^sent beyond the record: |^(delivered|skipped), not failed: /,
}
/** The recorded cases that differ on purpose. docs/fidelity.md lists them for readers. */
export const differences: Readonly<Record<string, Difference>> = {
  'azuredevops/options-401': discovery,
  'azuredevops/options-empty': discovery,
  'gitea/version-old': discovery,
  'generic/cross-namespace-blocked': {
    reason: 'the flag --no-cross-namespace-refs exists only in a cluster',
    lines: /^sent beyond the record: |^delivered, not failed: .*cross-namespace/,
  },
  'generic/redirect-307-other-host': {
    reason: "another host gets neither the Secret's headers nor the referer",
    lines: /^headers\.(referer|x-tenant): missing$/,
  },
  'nats/invalid-subject': silent,
  'otel/missing-address': silent,
  'otel/reply-400': silent,
  'otel/reply-401': silent,
  'sentry/reply-400': silent,
  'slack/api-query': silent,
  'slack/webhook-body-error': silent,
  'telegram/ok-false': silent,
}
