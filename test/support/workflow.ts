import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { parse } from 'yaml'
import { release } from '../../scripts/docs/release.ts'
import { definitions } from '../../src/inputs/definitions.ts'
import { actionRun, type Ran, runBundle } from './bundle.ts'

// Runs the workflows of examples/ without a runner. It supports the expressions and steps that the examples use. Anything else is
// an error, so that every example is checked.

export const examples = path.resolve(import.meta.dirname, '../../examples')

export interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

export interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> }
  readonly steps?: readonly Step[]
}

export interface Workflow {
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: each event has a form of its own
  readonly on: any
  readonly jobs: Readonly<Record<string, Job>>
}

/** The contexts of expressions: github, inputs, secrets, needs, matrix, strategy, job. */
export type Expressions = Readonly<Record<string, unknown>>

export function workflow(name: string): Workflow {
  return parse(readFileSync(path.join(examples, 'workflows', name), 'utf8'))
}

/** Evaluates the expressions in a text. Missing values are '', as on a runner. */
export function fill(text: string, expressions: Expressions): string {
  return text.replace(/\$\{\{(.+?)\}\}/gs, (_, expression: string) =>
    String(evaluate(expression.trim(), expressions) ?? ''),
  )
}

/** @throws Error for an unsupported expression */
export function evaluate(expression: string, expressions: Expressions): unknown {
  if (expression === 'always()') return true
  const [, left, right] = /^(.+?) == '([^']*)'$/.exec(expression) ?? []
  if (left) return evaluate(left, expressions) === right
  const [, value] = /^toJSON\((.+)\)$/.exec(expression) ?? []
  if (value) return JSON.stringify(evaluate(value, expressions), null, 2)
  const [first = '', second] = expression.split(' || ')
  if (second) return evaluate(first, expressions) || evaluate(second, expressions)
  const [root = '', ...names] = expression.split('.')
  if (!/^\w+(\.[\w-]+)*$/.test(expression) || !(root in expressions))
    throw new Error(`unsupported expression: ${expression}`)
  return names.reduce((parent: unknown, name) => (parent as Expressions | undefined)?.[name], expressions[root])
}

/** A step that was run. `ran` is undefined if this test cannot run it, such as actions/checkout. */
export interface StepRun {
  readonly step: Step
  readonly ran?: Ran
}

export function isFluxNotify({ uses }: Step): boolean {
  return uses?.startsWith(`${release.repository}@`) === true
}

/** Runs the steps of a job in a repository, as a runner would, with the built bundle for flux-notify. */
export async function runJob(
  job: Job,
  root: string,
  expressions: Expressions,
  github: Record<string, string> = {},
): Promise<StepRun[]> {
  const runs: StepRun[] = []
  for (const step of job.steps ?? []) {
    if (step.if !== undefined && !evaluate(step.if, expressions)) continue
    if (isFluxNotify(step)) runs.push({ step, ran: await runStep(step, root, expressions, github) })
    else if (step.run) runs.push({ step, ran: await shell(fill(step.run, expressions), root) })
    else runs.push({ step })
  }
  return runs
}

function runStep(step: Step, root: string, expressions: Expressions, github: Record<string, string>): Promise<Ran> {
  const given = Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)] as const)
  const defaults = Object.entries(definitions).flatMap(([name, definition]) =>
    'only' in definition && definition.only === 'command line'
      ? []
      : [[name, 'default' in definition ? definition.default : ''] as const],
  )
  const inputs = [...defaults, ...given].map(([name, value]) => [name, fill(value, expressions)] as const)
  const event = (expressions.github as { event?: unknown } | undefined)?.event
  const environment = actionRun(root, Object.fromEntries(inputs), event, github)
  return runBundle([], { cwd: root, env: environment })
}

/** Runs a script as CI systems do: with bash, until the first command fails. */
export function shell(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const environment = { PATH: process.env.PATH ?? '', HOME: cwd, ...env }
    const args = ['-eo', 'pipefail', '-c', script]
    execFile('bash', args, { cwd, env: environment }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

/** A message that the receiver got. */
export interface Arrival {
  readonly url: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

export interface Receiver {
  readonly url: string
  readonly arrivals: Arrival[]
  /** The paths that are answered with 403. */
  readonly refused: Set<string>
}

/** Starts a service on loopback that accepts everything except the refused paths. */
export async function openReceiver(t: TestContext): Promise<Receiver> {
  const arrivals: Arrival[] = []
  const refused = new Set<string>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = request.url ?? ''
    if (refused.has(url)) return response.writeHead(403).end('not today')
    arrivals.push({ url, headers: request.headers, body: Buffer.concat(chunks).toString() })
    return response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrivals, refused }
}

/** A user's repository with the manifests of examples/ where their comments say, sending to the receiver. */
export function userRepository(t: TestContext, receiver: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'flux-notify-examples-'))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(path.join(root, '.github'))
  cpSync(path.join(examples, 'clusters'), path.join(root, 'clusters'), { recursive: true })
  for (const name of ['flux-notify.yaml', 'flux-mirrors.yaml'])
    copyFileSync(path.join(examples, name), path.join(root, '.github', name))
  for (const name of ['.github/flux-notify.yaml', 'clusters/production/notifications.yaml']) {
    const text = readFileSync(path.join(root, name), 'utf8')
    const hosts = /https:\/\/(?:api\.opsgenie\.com|webexapis\.com)/g
    writeFileSync(path.join(root, name), text.replaceAll(hosts, receiver))
  }
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=Flux', '-c', 'user.email=flux@example.com', ...args], { cwd: root })
  }
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Notifications')
  return root
}
