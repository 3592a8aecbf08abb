import { execFileSync, spawnSync } from 'node:child_process'

/** A program and its surroundings; one run of it is one measurement. */
export interface Command {
  readonly argv: readonly [string, ...string[]]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** What one run took, in milliseconds. CPU is user and system time of the process and of the children it waited for. */
export interface Sample {
  readonly wall: number
  readonly cpu: number
}

/** Two programs run in turn, A B A B; the ratios are taken pair by pair. */
export interface Comparison {
  readonly a: readonly Sample[]
  readonly b: readonly Sample[]
}

/** Runs a program as a process of its own, timed by bash from outside. @throws Error if it does not exit with 0 */
export function timed({ argv, cwd, env }: Command): Sample {
  const timing = ['-c', 'TIMEFORMAT="%3R %3U %3S"; { time "$@" >/dev/null 2>&3; } 3>&2', 'bash', ...argv]
  const { status, stderr } = spawnSync('bash', timing, {
    cwd,
    env: surroundings(env),
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}:\n${stderr.slice(0, 2000)}`)
  const [wall = 0, user = 0, system = 0] = (stderr.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { wall: wall * 1000, cpu: (user + system) * 1000 }
}

/** Peak memory of one run in MiB, by GNU time. */
export function peak({ argv, cwd, env }: Command): number {
  const output = execFileSync('bash', ['-c', '/usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -n 1', 'bash', ...argv], {
    cwd,
    env: surroundings(env),
    encoding: 'utf8',
  })
  return Number(output) / 1024
}

/** Runs both so many times in turn, after one run each that does not count. */
export function compare(a: Command, b: Command, pairs: number): Comparison {
  timed(a)
  timed(b)
  const samples = Array.from({ length: pairs }, () => [timed(a), timed(b)] as const)
  return { a: samples.map(([sample]) => sample), b: samples.map(([, sample]) => sample) }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.NaN
}

/** Nothing of this process's environment but the PATH, so that no token or proxy of it has a say. */
function surroundings(env: Command['env']): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env }
}
