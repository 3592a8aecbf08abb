import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, timed } from './measure.ts'

/** The fields of a V8 CPU profile that are read here. Lines and columns start at 0. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: {
      readonly functionName: string
      readonly url: string
      readonly lineNumber: number
      readonly columnNumber: number
    }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** What belongs to a part: folders of sources and packages, and functions and modules inside Node. */
interface Part {
  readonly folders?: readonly string[]
  readonly functions?: readonly string[]
  readonly modules?: readonly string[]
}

/** The parts of a run. A sample counts for the innermost frame that belongs to one. */
export const parts: Readonly<Record<string, Part>> = {
  'compile the bundle': { functions: ['wrapSafe'] },
  'load modules of Node': { functions: ['compileForInternalLoader', 'loadBuiltinModule'] },
  'resolve and read chunks': { functions: ['resolveForCJSWithHooks', 'loadSource'] },
  'scan the repository': { folders: ['src/scan'] },
  'parse YAML': { folders: ['node_modules/yaml'] },
  'read manifests': { folders: ['src/manifests', 'src/kustomize', 'src/kustomize-controller'] },
  'read the inputs, make the event': { folders: ['src/inputs', 'src/ci', 'src/event'] },
  'check manifests': { folders: ['src/check'] },
  'plan, secrets, target': { folders: ['src/plan', 'src/secrets', 'src/resolve'] },
  'send: undici, TCP, TLS, HTTP': {
    folders: ['src/providers', 'src/delivery', 'src/transport', 'node_modules/undici'],
    modules: ['node:net', 'node:tls', 'node:_tls_wrap', 'node:internal/tls', 'node:internal/stream_base_commons'],
  },
  report: { folders: ['src/report', 'node_modules/@actions/core'] },
  'collect garbage': { functions: ['(garbage collector)'] },
}

const rest = 'everything else, mostly the start of Node'

/**
 * Profiles several runs of a bundle with source maps.
 * @returns how much of the CPU time each part takes, in per cent, without waiting
 */
export function profile(
  { argv: [node, ...args], ...command }: Command,
  folder: string,
  runs: number,
): Map<string, number> {
  const to = mkdtempSync(path.join(folder, 'profile-'))
  for (let count = 0; count < runs; count++)
    timed({ ...command, argv: [node, '--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', to, ...args] })
  const times = new Map<string, number>()
  for (const name of readdirSync(to)) addTimes(JSON.parse(readFileSync(path.join(to, name), 'utf8')), times)
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  const sorted = [...times].sort(([, a], [, b]) => b - a)
  return new Map(sorted.map(([name, time]) => [name, (100 * time) / total]))
}

/** @throws Error if a part has no sample in any run: Node renamed a function, or a folder is no longer used */
export function assertAllPartsFound(profiles: readonly ReadonlyMap<string, number>[]): void {
  const missing = Object.keys(parts).filter((part) => !profiles.some((shares) => shares.has(part)))
  if (missing.length > 0) throw new Error(`bench/profile.ts: no samples for ${missing.join('; ')}`)
}

function addTimes({ nodes, samples, timeDeltas }: CpuProfile, times: Map<string, number>): void {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const byId = new Map(
    nodes.map(({ id, callFrame }) => [id, { name: callFrame.functionName, part: partOf(callFrame) }]),
  )
  for (const [index, id] of samples.entries()) {
    if (byId.get(id)?.name === '(idle)') continue
    let frame: number | undefined = id
    while (frame !== undefined && byId.get(frame)?.part === undefined) frame = parents.get(frame)
    const part = (frame !== undefined && byId.get(frame)?.part) || rest
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[index + 1] ?? 0))
  }
}

function partOf(frame: CpuProfile['nodes'][number]['callFrame']): string | undefined {
  const name = frame.functionName.replace(/^.*\./, '')
  const source = sourceOf(frame)
  return Object.entries(parts).find(
    ([, { folders = [], functions = [], modules = [] }]) =>
      functions.includes(name) ||
      modules.some((module) => frame.url === module || frame.url.startsWith(`${module}/`)) ||
      folders.some((folder) => source?.startsWith(`${folder}/`)),
  )?.[0]
}

const maps = new Map<string, SourceMap | undefined>()

/** The source file of a frame in a bundle, as `src/plan/plan.ts` or `node_modules/yaml/…`. */
function sourceOf({ url, lineNumber, columnNumber }: CpuProfile['nodes'][number]['callFrame']): string | undefined {
  if (!url.startsWith('file:')) return undefined
  if (!maps.has(url)) {
    const file = `${fileURLToPath(url)}.map`
    maps.set(url, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined)
  }
  const entry = maps.get(url)?.findEntry(lineNumber, columnNumber)
  const source = entry && 'originalSource' in entry ? entry.originalSource : ''
  return /(?:src|node_modules)\/.*/.exec(source)?.[0]
}
