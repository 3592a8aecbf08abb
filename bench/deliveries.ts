import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, compare, median, timed } from './measure.ts'
import type { Programs } from './programs.ts'
import { notifications } from './repositories.ts'
import { type Bench, memoryRow, peaks, type Row, ratioRow } from './row.ts'
import { originOf } from './service.ts'

/** Measures many deliveries, 64 at once, each answered after 50 ms: to one origin, and each to its own origin. */
export function fanout(bench: Bench): Row[] {
  const { programs, service, folder } = bench
  const pairs = Math.ceil(bench.pairs / 2)
  const toOne = (at: number): string => `http://127.0.0.1:${service.port}/T/B/${at}`
  const toMany = (at: number): string => `${originOf(at + 1, service)}/T/B/secret`
  const ways = [
    ['one origin', toOne],
    ['as many origins', toMany],
  ] as const
  const cases = [100, 1000].flatMap((count) =>
    ways.map(([name, address]) => ({ count, name, urls: urls(count, address) })),
  )
  const one = manifests(folder, urls(1, toOne))
  const ten = manifests(folder, urls(10, toOne))
  const thousand = manifests(folder, urls(1000, toMany))
  return [
    ...(programs.goClient === undefined ? [] : cases).map(({ count, name, urls }) =>
      besideGo(
        bench,
        `${count} deliveries to ${name}: \`send\` beyond \`preview\``,
        urls,
        count === 100 ? 2.2 : 1.3,
        pairs,
      ),
    ),
    ratioRow(
      '10 deliveries',
      'the product’s own 1',
      1.15,
      compare(run(programs, 'send', ten), run(programs, 'send', one), bench.pairs),
      'wall',
      compare(bare(programs, ten), bare(programs, one), bench.pairs),
    ),
    memoryRow(
      '1,000 deliveries to as many origins: peak memory',
      140,
      run(programs, 'send', thousand),
      `\`preview\` of the same: ${peaks(run(programs, 'preview', thousand)).toFixed(0)} MiB`,
      bare(programs, thousand),
    ),
  ]
}

/** Writes one file of Providers and Alerts for these addresses, and returns its folder. */
export function manifests(folder: string, addresses: readonly string[]): string {
  const to = path.join(folder, `manifests-${addresses.length}-${addresses.at(-1)?.replace(/\W+/g, '-')}`)
  mkdirSync(path.join(to, '.git'), { recursive: true })
  writeFileSync(path.join(to, 'notifications.yaml'), notifications(addresses))
  return to
}

/** Makes a number of addresses. */
export function urls(count: number, address: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => address(at))
}

/** The command that runs the product in a folder. */
export function run({ node, product }: Programs, command: string, cwd: string): Command {
  const concurrency = command === 'validate' ? [] : ['--concurrency', '64']
  return { argv: [node, product, command, ...concurrency], cwd }
}

function bare({ node, bare }: Programs, folder: string, mode = 'send'): Command {
  return { argv: [node, bare, folder, mode] }
}

/**
 * Runs `send`, `preview`, the Go client and programs/bare.ts alternately. The ratio is the time of `send` without that of
 * `preview`, divided by Go's.
 */
function besideGo(
  { programs, folder }: Bench,
  what: string,
  addresses: readonly string[],
  goal: number,
  times: number,
): Row {
  const cwd = manifests(folder, addresses)
  const list = path.join(cwd, 'urls.txt')
  writeFileSync(list, addresses.join('\n'))
  const commands = {
    send: run(programs, 'send', cwd),
    preview: run(programs, 'preview', cwd),
    go: { argv: [programs.goClient as string, list] } as Command,
    bareSend: bare(programs, cwd),
    bareParse: bare(programs, cwd, 'parse'),
  }
  type Name = keyof typeof commands
  const names = Object.keys(commands) as Name[]
  const rounds = Array.from(
    { length: times },
    () => Object.fromEntries(names.map((name) => [name, timed(commands[name]).wall])) as Record<Name, number>,
  )
  const ratios = rounds.map(({ send, preview, go }) => (send - preview) / go)
  const bareRatios = rounds.map(({ bareSend, bareParse, go }) => (bareSend - bareParse) / go)
  const of = (name: Name): string => median(rounds.map((round) => round[name])).toFixed(0)
  return {
    what,
    beside: 'a Go client, 64 workers',
    goal: `≤ ${goal}`,
    measured: `${median(ratios).toFixed(2)} (min ${Math.min(...ratios).toFixed(2)})`,
    met: median(ratios) <= goal,
    bare: median(bareRatios).toFixed(2),
    details: `send ${of('send')} ms, preview ${of('preview')} ms, Go ${of('go')} ms; n = ${times}`,
  }
}
