import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dist, root } from './flux.ts'
import { commitAll } from './repository.ts'
import type { Ground } from './service.ts'

/** A line of `act --json`. */
interface Line {
  readonly msg?: string
  readonly job?: string
  readonly jobID?: string
  readonly stepID?: string[]
  readonly matrix?: Record<string, unknown>
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
  readonly raw_output?: boolean
  readonly stepResult?: string
  readonly jobResult?: string
  readonly kvPairs?: Record<string, string>
}

/** The outcome of a workflow run. */
export interface ActRun {
  readonly exitCode: number
  readonly lines: readonly Line[]
  /** The output of the steps and of the runner. */
  readonly output: string
  /** The results of the jobs by id. A matrix has its worst result. */
  readonly jobs: Readonly<Record<string, string>>
  /** The outputs of the steps by name. The last value counts. */
  readonly outputs: Readonly<Record<string, string>>
  readonly summaries: readonly string[]
  /** `error`, `warning` and `notice` annotations. */
  readonly annotations: readonly {
    level: string
    message: string
    file: string | undefined
    line: string | undefined
  }[]
}

export interface ActOptions {
  readonly secrets?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  readonly payload?: object
  readonly actor?: string
  /** Local folders of actions, by `owner/name@ref`. */
  readonly actions?: Readonly<Record<string, string>>
}

/** Node 24 comes first, because act uses any `node` on PATH for `using: node24`. */
const PATH = `${path.join(root, 'node_modules/node/bin')}:${process.env.PATH}`

/** Copies action.yml and the bundle into a folder, as a runner downloads them. */
export function placeAction(folder: string): string {
  mkdirSync(folder, { recursive: true })
  cpSync(path.join(root, 'action.yml'), path.join(folder, 'action.yml'))
  cpSync(dist, path.join(folder, 'dist'), { recursive: true })
  return folder
}

export type Act = (event: string, workflow: string, options?: ActOptions) => Promise<ActRun>

/** Runs a repository's workflow files in act's host mode, without Docker, network and this process's environment. */
export function actIn(repository: string, { folder, tools }: Ground): Act {
  const act = path.join(tools[0]?.folder ?? '', 'bin/act')
  let runs = 0
  return async (
    event,
    workflow,
    { secrets = {}, env = {}, inputs = {}, vars = {}, payload, actor = 'octocat', actions = {} } = {},
  ) => {
    const scratch = path.join(folder, `act-${runs++}`)
    mkdirSync(scratch)
    const file = (name: string, text: string) => {
      writeFileSync(path.join(scratch, name), text)
      return path.join(scratch, name)
    }
    const lines = (map: Readonly<Record<string, string>>) =>
      Object.entries(map).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
    const args = [event, '--json', '--no-cache-server', '--rm', '--actor', actor, '-W', `.github/workflows/${workflow}`]
    args.push('-P', 'ubuntu-latest=-self-hosted')
    args.push(
      '--action-cache-path',
      path.join(scratch, 'cache'),
      '--secret-file',
      file('secrets', lines(secrets).join('')),
    )
    if (payload) args.push('-e', file('event.json', JSON.stringify(payload)))
    for (const [name, value] of Object.entries(env)) args.push('--env', `${name}=${value}`)
    for (const [name, value] of Object.entries(inputs)) args.push('--input', `${name}=${value}`)
    for (const [name, value] of Object.entries(vars)) args.push('--var', `${name}=${value}`)
    for (const [name, place] of Object.entries(actions)) args.push('--local-repository', `${name}=${place}`)
    const run = await execute(act, args, repository, scratch)
    return read(run)
  }
}

function execute(
  act: string,
  args: string[],
  cwd: string,
  home: string,
): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(act, args, { cwd, env: { PATH, HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    child.once('error', reject)
    child.once('close', (code) => resolve({ exitCode: code ?? -1, output }))
  })
}

function read({ exitCode, output }: { exitCode: number; output: string }): ActRun {
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
  const jobs: Record<string, string> = {}
  for (const { jobID, jobResult } of lines) if (jobID && jobResult && jobs[jobID] !== 'failure') jobs[jobID] = jobResult
  const outputs = lines.filter(({ command }) => command === 'set-output').map(({ name, arg }) => [name, arg])
  const levels = ['error', 'warning', 'notice']
  return {
    exitCode,
    lines,
    output,
    jobs,
    outputs: Object.fromEntries(outputs),
    summaries: lines.filter(({ command }) => command === 'summary').map(({ content }) => content ?? ''),
    annotations: lines
      .filter(({ command }) => levels.includes(command ?? ''))
      .map(({ command = '', arg = '', kvPairs = {} }) => ({
        level: command,
        message: arg,
        file: kvPairs.file,
        line: kvPairs.line,
      })),
  }
}

/** Creates a repository from files, with one commit and the remote github.com/acme/fleet. */
export function makeRepository(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  commitAll(folder, 'Add podinfo to production', 'https://github.com/acme/fleet.git')
  return folder
}
