import assert from 'node:assert/strict'
import { type Ended, startBundle, type Told } from './bundle-run.ts'

const event = JSON.stringify({
  involvedObject: {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    namespace: 'apps',
    name: 'podinfo',
  },
  severity: 'error',
  reason: 'HealthCheckFailed',
  message: 'health check failed',
  metadata: { 'kustomize.toolkit.fluxcd.io/revision': `main@sha1:${'a'.repeat(40)}` },
})

/**
 * One run of the bundle that sends to all Providers of a folder at once. It must end by itself, right after its last
 * output, with a verdict and no stack trace. NODE_EXTRA_CA_CERTS is `ca.pem` of the folder.
 * @param preload a file of the folder that Node loads before the bundle
 */
export async function sendAll(
  root: string,
  args: readonly string[],
  { node, preload, code = 1 }: { node: string; preload?: string; code?: number },
): Promise<Map<string, Told>> {
  const common = ['send', '--event', event, '--output', 'json', '--concurrency', '500']
  const env = {
    FLUX_API_TOKEN: 't0ken-of-the-test',
    NODE_EXTRA_CA_CERTS: `${root}/ca.pem`,
    ...(preload && { NODE_OPTIONS: `--require=${root}/${preload}` }),
  }
  const ended: Ended = await startBundle([...common, ...args], { cwd: root, env, node }).ended
  const { stderr, stdout, lingeredMs } = ended
  assert.deepEqual([ended.code, ended.signal], [code, null], stderr)
  assert.ok(lingeredMs < 1000, `it ended ${lingeredMs} ms after its last word`)
  assert.doesNotMatch(stdout + stderr, /this is a bug|\n\s+at /)
  const { deliveries } = JSON.parse(stdout) as { deliveries: Told[] }
  return new Map(deliveries.map((one) => [one.provider.replace('flux-system/', ''), one]))
}
