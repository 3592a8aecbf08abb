import type { Event } from '../event/event.ts'

const message = 'Health check failed after 30s: timeout waiting for: [Deployment/apps/podinfo status: InProgress]'
/** Texts that identify the event in a message: its text, its reason as in commit statuses, its object. */
export const phrases = [message, 'health check failed', 'kustomization/apps', 'Kustomization/apps']

/**
 * Returns an event that every type sends: an error, for paging services, with a commit and a pull request, for Git
 * services.
 */
export function demoEvent(now: Date): Event {
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
