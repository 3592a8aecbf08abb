import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, timed } from './measure.ts'

/** What a V8 CPU profile holds, as far as it is read here. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** A part of a run: samples count for the part whose function stands nearest to the top of the stack. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'compile the bundle': ['wrapSafe'],
  'load modules of Node': ['compileForInternalLoader', 'loadBuiltinModule'],
  'resolve and read chunks': ['resolveForCJSWithHooks', 'loadSource'],
  'scan the repository': ['readEntries', 'folder'],
  'parse YAML': ['parseDocument'],
  'read manifests': ['readManifests'],
  'plan, secrets, target': ['plan', 'makeJob', 'openWorkshop', 'warnings'],
  'TCP, TLS, HTTP': [
    'dial',
    'converse',
    'exchange',
    'tcp',
    'encrypt',
    'onStreamRead',
    'onhandshakedone',
    'parserOnHeadersComplete',
    'socketOnData',
  ],
  report: ['createReporter', 'finish', 'mask', 'ended', 'end'],
  'collect garbage': ['(garbage collector)'],
}

/** How much of the CPU time of a run each part takes, in per cent, from several runs. Waiting is left out. */
export function profile(
  { argv: [node, ...args], ...command }: Command,
  folder: string,
  runs: number,
): Map<string, number> {
  const to = path.join(folder, `profile-${args.length}`)
  mkdirSync(to, { recursive: true })
  for (let count = 0; count < runs; count++)
    timed({ ...command, argv: [node, '--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', to, ...args] })
  const times = new Map<string, number>()
  for (const name of readdirSync(to)) addTimes(JSON.parse(readFileSync(path.join(to, name), 'utf8')), times)
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  const sorted = [...times].sort(([, a], [, b]) => b - a)
  return new Map(sorted.map(([name, time]) => [name, (100 * time) / total]))
}

function addTimes({ nodes, samples, timeDeltas }: CpuProfile, times: Map<string, number>): void {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])))
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]))
  for (const [at, id] of samples.entries()) {
    const name = partOf(id, parents, names)
    if (name !== undefined) times.set(name, (times.get(name) ?? 0) + (timeDeltas[at + 1] ?? 0))
  }
}

function partOf(
  id: number,
  parents: ReadonlyMap<number, number>,
  names: ReadonlyMap<number, string>,
): string | undefined {
  if (names.get(id) === '(idle)') return undefined
  for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
    const name = (names.get(at) ?? '').replace(/^.*\./, '')
    const found = Object.entries(parts).find(([, functions]) => functions.includes(name))
    if (found) return found[0]
  }
  return 'all else, above all the start of Node'
}
