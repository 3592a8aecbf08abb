import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'

/** The built bundle; FLUX_NOTIFY_DIST names another folder than dist/. */
export const bundle = path.resolve(import.meta.dirname, '../..', process.env.FLUX_NOTIFY_DIST ?? 'dist', 'index.js')

/** Node versions to run the bundle on: the tests', and the machine's if its major version differs. */
export const nodes: readonly { readonly version: string; readonly path: string }[] = [
  { version: process.version, path: process.execPath },
  ...machineNode(),
]

function machineNode(): { version: string; path: string }[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'))
  const found = folders.map((folder) => path.join(folder, 'node')).find(existsSync)
  const version = found ? spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout.trim() : ''
  return found && version.split('.')[0] !== process.version.split('.')[0] ? [{ version, path: found }] : []
}

/** The outcome of a run of the bundle. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd: string
  readonly env?: Record<string, string>
  readonly input?: string
  readonly node?: string
}

/** Runs the bundle as users do: in a separate process, which gets only PATH from this process's environment. */
export function runBundle(
  args: readonly string[],
  { cwd, env = {}, input = '', node = process.execPath }: RunOptions,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [bundle, ...args], { cwd, env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env } })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (text) => {
      stdout += text
    })
    child.stderr.on('data', (text) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** Creates a folder with these files, which is deleted when the test ends. */
export function folder(t: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'flux-notify-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}

/** The environment of an Action run: inputs, and files for the outputs, the summary and the event's payload. */
export function actionRun(
  root: string,
  inputs: Readonly<Record<string, string>>,
  payload: unknown = {},
  github: Readonly<Record<string, string>> = {},
): Record<string, string> {
  writeFileSync(path.join(root, '.event.json'), JSON.stringify(payload))
  writeFileSync(path.join(root, '.output'), '')
  writeFileSync(path.join(root, '.summary'), '')
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const)
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: path.join(root, '.event.json'),
    GITHUB_OUTPUT: path.join(root, '.output'),
    GITHUB_STEP_SUMMARY: path.join(root, '.summary'),
    GITHUB_WORKSPACE: root,
    GITHUB_SERVER_URL: 'https://github.com',
    // Nothing listens here: a test that needs GitHub's API starts its own.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_REPOSITORY: 'acme/fleet',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7',
    ...github,
    ...Object.fromEntries(variables),
  }
}

/** The outputs that an Action run set. */
export function outputsOf(root: string): Record<string, string> {
  const text = readFileSync(path.join(root, '.output'), 'utf8')
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [
      name as string,
      value as string,
    ]),
  )
}

/** A manifest for a test, as a YAML document. */
export function manifest(kind: 'Provider' | 'Alert', name: string, spec: string): string {
  return `apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: flux-system\nspec: ${spec}\n---\n`
}
