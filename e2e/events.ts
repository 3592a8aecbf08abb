const involvedObject = {
  kind: 'Kustomization',
  namespace: 'apps',
  name: 'podinfo',
  uid: '7f1a2b3c-4d5e-4f60-8a9b-0c1d2e3f4a5b',
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  resourceVersion: '184042',
}

export const commit = '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7'

/** A success, as kustomize-controller posts it. */
export const reconciled = {
  involvedObject,
  severity: 'info',
  timestamp: '2026-03-14T09:26:53Z',
  message: 'Reconciliation finished in 1.2s, next run in 10m0s',
  reason: 'ReconciliationSucceeded',
  metadata: { 'kustomize.toolkit.fluxcd.io/revision': `main@sha1:${commit}` },
  reportingController: 'kustomize-controller',
  reportingInstance: 'kustomize-controller-6b7c9d4f5-x2k8p',
}

/** A failure, with text that could be mistaken for markup. */
export const failed = {
  ...reconciled,
  severity: 'error',
  reason: 'BuildFailed',
  message:
    'kustomize build failed: <html>404 & "not found"</html>\n`kubectl` says: my_pod *failed* 🚨\n\n~1.5% > 0 {x} | y = z\n',
}

/** The event at another time, so that Matrix does not treat it as the same transaction. */
export function freshly(event: typeof reconciled, message: string): typeof reconciled {
  return { ...event, message, timestamp: `${new Date().toISOString().slice(0, 19)}Z` }
}
