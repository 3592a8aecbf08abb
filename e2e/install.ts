import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** The folder outside the repository that keeps tools between runs. */
const cache = process.env.FLUX_NOTIFY_E2E_CACHE ?? path.join(homedir(), '.cache/flux-notify-e2e')

/** An installed tool, or the reason why it is missing. `folder` is its folder in the cache (unused for a Debian package). */
export type Tool =
  | { readonly version: string; readonly folder: string; readonly missing?: undefined }
  | { readonly missing: string; readonly version?: undefined; readonly folder: string }

interface Recipe {
  /** The version in the cache; undefined if the system's package manager is asked each time. */
  readonly version?: string
  /** Installs into the folder and returns the installed version. */
  readonly install: (folder: string) => Promise<string>
}

/** The tools that the tests use, at the versions that they were written for. */
const recipes = {
  alertmanager: debian('prometheus-alertmanager'),
  'nats-server': debian('nats-server'),
  tinyproxy: debian('tinyproxy-bin'),
  microsocks: debian('microsocks'),
  nginx: debian('nginx-light'),
  openssl: debian('openssl'),
  synapse: python('matrix-synapse', '1.163.2'),
  bugsink: python('bugsink', '2.6.1'),
  relay: python('sentry-relay', '0.10.1'),
  rotel: python('rotel', '0.0.1a15'),
  act: go('github.com/nektos/act', 'v0.2.89'),
  flux: fluxCli('v2.9.5'),
  datadog: npm('@datadog/datadog-api-client', '1.64.0'),
  discord: npm('discord-api-spec', '10.0.266135', 'zod@4.6.7'),
  adaptivecards: npm('adaptivecards', '3.0.6', 'jsdom@26.1.0'),
  slack: npm('@slack/types', '3.2.0'),
} satisfies Record<string, Recipe>

export type ToolName = keyof typeof recipes
export const toolNames = Object.keys(recipes) as ToolName[]

/** Installs a tool unless an earlier run did, or says why it cannot. Only `forget` makes it try again. */
export async function tool(name: ToolName): Promise<Tool> {
  const { version = 'system', install } = recipes[name] as Recipe
  const folder = path.join(cache, `${name}-${version}`)
  const record = `${folder}.json`
  if (existsSync(record)) return { ...JSON.parse(readFileSync(record, 'utf8')), folder } as Tool
  mkdirSync(folder, { recursive: true })
  const outcome = await install(folder).then(
    (version) => ({ version }),
    (error: Error & { stderr?: string }) => ({ missing: lastLine(error.stderr) || lastLine(error.message) }),
  )
  writeFileSync(record, JSON.stringify(outcome))
  return { ...outcome, folder } as Tool
}

/** Forgets failed installations and system packages, so that both are tried again. */
export function forget(): void {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const record = path.join(cache, name)
    if (name.endsWith('-system.json')) rmSync(record)
    else if (name.endsWith('.json') && 'missing' in JSON.parse(readFileSync(record, 'utf8'))) rmSync(record)
  }
}

function lastLine(text = ''): string {
  return text.trim().split('\n').at(-1) ?? ''
}

let debianQueue: Promise<unknown> = Promise.resolve()

/** A Debian package. dpkg has one lock, so these installations run one by one. RUNLEVEL=1 prevents it from starting services. */
function debian(name: string): Recipe {
  const installed = () => execute('dpkg-query', ['-W', '-f', '${db:Status-Abbrev}${Version}', name])
  const there = async () => {
    const { stdout } = await installed()
    if (!stdout.startsWith('ii')) throw new Error(`${name} is not installed`)
    return stdout.slice(3).replace(/^\d+:/, '').split(/[-+~]/)[0] as string
  }
  const install = () => {
    const result = debianQueue.then(async () => {
      const found = await there().catch(() => undefined)
      if (found) return found
      const root = process.getuid?.() === 0 ? [] : ['sudo', '-n']
      const [program, ...rest] = [...root, 'env', 'RUNLEVEL=1', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
      const aptGet = (...args: string[]) =>
        execute(program as string, [...rest, '-qq', '-o', 'DPkg::Lock::Timeout=120', ...args])
      const add = () => aptGet('install', '-y', '--no-install-recommends', name)
      await add().catch(() => aptGet('update').then(add))
      return there()
    })
    debianQueue = result.catch(() => undefined)
    return result
  }
  return { install }
}

/** A PyPI package in its own virtual environment. */
function python(name: string, version: string): Recipe {
  const install = async (folder: string) => {
    await execute('python3', ['-m', 'venv', folder])
    await execute(path.join(folder, 'bin/pip'), ['install', '-q', '--disable-pip-version-check', `${name}==${version}`])
    return version
  }
  return { version, install }
}

/** A Go program. */
function go(name: string, version: string): Recipe {
  const install = async (folder: string) => {
    const environment = { ...process.env, GOBIN: path.join(folder, 'bin'), CGO_ENABLED: '0' }
    await execute('go', ['install', `${name}@${version}`], { env: environment, cwd: folder })
    return version.replace(/^v/, '')
  }
  return { version, install }
}

/**
 * The flux CLI. Its module lacks the manifests that it embeds, which its own build downloads. A stand-in makes it compile; the
 * commands in the tests do not read it.
 */
function fluxCli(version: string): Recipe {
  const install = async (folder: string) => {
    const { stdout } = await execute('go', ['mod', 'download', '-json', `github.com/fluxcd/flux2/v2@${version}`], {
      cwd: folder,
    })
    const source = path.join(folder, 'source')
    cpSync((JSON.parse(stdout) as { Dir: string }).Dir, source, { recursive: true })
    await execute('chmod', ['-R', 'u+w', source])
    mkdirSync(path.join(source, 'cmd/flux/manifests'))
    writeFileSync(path.join(source, 'cmd/flux/manifests/stand-in.yaml'), '')
    const flags = [
      '-ldflags',
      `-s -w -X main.VERSION=${version.slice(1)}`,
      '-o',
      path.join(folder, 'bin/flux'),
      './cmd/flux',
    ]
    const environment = { ...process.env, CGO_ENABLED: '0' }
    await execute('go', ['build', ...flags], { cwd: source, env: environment, maxBuffer: 1 << 26 })
    rmSync(source, { recursive: true })
    return version.slice(1)
  }
  return { version, install }
}

/** An npm package with its dependencies. Install scripts are disabled, because none of these needs one. */
function npm(name: string, version: string, ...others: string[]): Recipe {
  const install = async (folder: string) => {
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    await execute('npm', ['install', ...flags, `${name}@${version}`, ...others], { cwd: folder })
    return version
  }
  return { version, install }
}
