import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'

export const root = path.resolve(import.meta.dirname, '..')

/** The folder of the bundle under test. */
export const dist = path.resolve(root, process.env.FLUX_NOTIFY_DIST ?? 'dist')

/** Node 24, as action.yml asks for. */
export const nodeFolder = path.join(root, 'node_modules/.bin')

export interface RunResult {
  readonly exitCode: number
  // biome-ignore lint/suspicious/noExplicitAny: the product's JSON, which the tests check
  readonly result: any
  /** The only delivery. @throws AssertionError with all output unless there is exactly one */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly delivery: any
  readonly stdout: string
  readonly stderr: string
}

/** Manifests of a Provider, its Secret, and an Alert for every Kustomization in the namespace apps. */
export function manifests(
  spec: Record<string, unknown>,
  secret?: Record<string, string>,
  alert: Record<string, unknown> = {},
): string {
  const api = 'notification.toolkit.fluxcd.io/v1beta3'
  const metadata = (name: string) => ({ name, namespace: 'flux-system' })
  const documents: unknown[] = [
    {
      apiVersion: api,
      kind: 'Provider',
      metadata: metadata('service'),
      spec: { ...spec, ...(secret && { secretRef: { name: 'service' } }) },
    },
    {
      apiVersion: api,
      kind: 'Alert',
      metadata: metadata('all'),
      spec: {
        providerRef: { name: 'service' },
        eventSources: [{ kind: 'Kustomization', name: '*', namespace: 'apps' }],
        ...alert,
      },
    },
  ]
  const text = documents.map((document) => stringify(document)).join('---\n')
  return secret ? `${text}---\n${secretManifest('service', secret)}` : text
}

/** A Secret in flux-system, also for certSecretRef and proxySecretRef. */
export function secretManifest(name: string, stringData: Record<string, string>): string {
  return stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'flux-system' }, stringData })
}

/**
 * Runs the bundle as a user would: `send` in a folder with the manifests and the event. Of the environment it gets only what is
 * passed in.
 */
export async function send(
  files: string | Readonly<Record<string, string>>,
  event: object,
  { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<RunResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-send-'))
  try {
    const all = {
      'event.json': JSON.stringify(event),
      ...(typeof files === 'string' ? { 'notify.yaml': files } : files),
    }
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    const run = await execute(['send', '--event-file', 'event.json', '--output', 'json', ...args], folder, env)
    const result = run.stdout === '' ? undefined : JSON.parse(run.stdout)
    return {
      ...run,
      result,
      get delivery() {
        assert.equal(result?.deliveries?.length, 1, `expected one delivery:\n${run.stdout}\n${run.stderr}`)
        return result.deliveries[0]
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function execute(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(nodeFolder, 'node'), [path.join(dist, 'index.js'), ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ exitCode: code ?? -1, stdout, stderr }))
  })
}
