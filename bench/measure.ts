import { execFileSync, spawnSync } from 'node:child_process'

/** A program with its arguments, folder and environment. */
export interface Command {
  readonly argv: readonly [string, ...string[]]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The times of one run, in milliseconds. CPU is user and system time of the process and of the children that it waited for. */
export interface Sample {
  readonly wall: number
  readonly cpu: number
}

/** The samples of two programs that ran alternately, A B A B, so that each pair gives a ratio. */
export interface Comparison {
  readonly a: readonly Sample[]
  readonly b: readonly Sample[]
}

/** Runs a program once, timed by bash from outside. @throws Error if its exit code is not 0 */
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

/** Runs a program once and returns its peak memory in MiB, from GNU time. */
export function peak({ argv, cwd, env }: Command): number {
  const output = execFileSync('bash', ['-c', '/usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -n 1', 'bash', ...argv], {
    cwd,
    env: surroundings(env),
    encoding: 'utf8',
  })
  return Number(output) / 1024
}

/** Runs both programs alternately, after one run of each that does not count. */
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

/** Passes on only PATH and HOME of this process's environment, so that no token or proxy of it has an effect. */
function surroundings(env: Command['env']): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env }
}
