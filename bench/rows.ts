import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, type Comparison, compare, median, peak, type Sample, timed } from './measure.ts'
import type { Programs } from './programs.ts'
import { notifications, writeRepository } from './repositories.ts'
import { originOf, type Service } from './service.ts'

/** One line of the table. */
export interface Row {
  readonly what: string
  readonly beside: string
  readonly goal: string
  /** Ratio, or MiB, or MB: what the goal is about. */
  readonly measured: string
  readonly met: boolean
  /** Milliseconds of both sides. */
  readonly details: string
}

/** What the rows are measured with. */
export interface Bench {
  readonly folder: string
  readonly programs: Programs
  readonly service: Service
  readonly pairs: number
}

/** Every row of the table, by the name with which `npm run bench` can be asked for it alone. */
export const rows: Readonly<Record<string, (bench: Bench) => Row[]>> = {
  message,
  start,
  fanout,
  find,
  bytes,
}

/** One Slack message over TLS as an Action, in a repository of 500 files. */
function message(bench: Bench): Row[] {
  const { programs, service, folder } = bench
  const secure = { NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.pem') }
  writeFileSync(secure.NODE_EXTRA_CA_CERTS, service.ca)
  const [https, http] = [
    `https://localhost:${service.securePort}/T/B/secret`,
    `http://127.0.0.1:${service.port}/T/B/secret`,
  ]
  const overTls = action(bench, 'repository-500', https, secure)
  const slack = {
    argv: [programs.node, programs.slack.path] as const,
    env: {
      ...runEnvironment(folder),
      ...secure,
      INPUT_WEBHOOK: https,
      INPUT_PAYLOAD: 'text: hello',
      'INPUT_WEBHOOK-TYPE': 'incoming-webhook',
      INPUT_ERRORS: 'false',
      'INPUT_PAYLOAD-TEMPLATED': 'false',
    },
  }
  const beside = compare(overTls, slack, bench.pairs)
  const what = 'one Slack message over TLS, as an Action, 500 files'
  const post = (url: string): Command => ({ argv: [programs.node, programs.httpsPost, url], env: secure })
  return [
    ratioRow(`${what}: wall`, programs.slack.name, 0.5, beside, 'wall'),
    ratioRow(`${what}: CPU`, programs.slack.name, 0.5, beside, 'cpu'),
    ratioRow(`${what}: wall`, 'one file of `node:https`', 1.6, compare(overTls, post(https), bench.pairs), 'wall'),
    ratioRow(
      'the same over plain HTTP: wall',
      'one file of `node:http`',
      1.8,
      compare(action(bench, 'repository-500-http', http), post(http), bench.pairs),
      'wall',
    ),
    memoryRow(
      `${what}: peak memory`,
      60,
      overTls,
      `${programs.slack.name}: ${peaks(slack).toFixed(0)} MiB; one file of \`node:https\`: ${peaks(post(https)).toFixed(0)} MiB`,
    ),
  ]
}

/** The run of the first row, over plain HTTP. */
export function messageRun(bench: Bench): Command {
  return action(bench, 'repository-500-profile', `http://127.0.0.1:${bench.service.port}/T/B/secret`)
}

function action({ folder, programs }: Bench, name: string, address: string, env = {}): Command {
  const repository = path.join(folder, name)
  writeRepository(repository, { files: 500, bytes: 2.5e6, components: 1 }, address)
  return {
    argv: [programs.node, programs.product],
    cwd: repository,
    env: { ...runEnvironment(repository), ...env, INPUT_STATUS: 'success' },
  }
}

/** What a hosted runner gives an Action of a push. */
function runEnvironment(workspace: string): Record<string, string> {
  const file = (name: string, text = ''): string => {
    const full = path.join(workspace, name)
    writeFileSync(full, text)
    return full
  }
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: file('.event', JSON.stringify({ head_commit: { message: 'Bump podinfo to 6.7.1' } })),
    GITHUB_OUTPUT: file('.output'),
    GITHUB_STEP_SUMMARY: file('.summary'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/fleet',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7',
  }
}

/** What a run costs before it does anything. */
function start({ programs, folder, pairs }: Bench): Row[] {
  const nothing: Command = { argv: [programs.node, '-e', '0'] }
  const repository = manifests(folder, ['https://hooks.slack.com/services/T/B/secret'])
  const product = (...args: string[]): Command => ({
    argv: [programs.node, programs.product, ...args],
    cwd: repository,
  })
  return [
    ratioRow('`--help`', '`node -e 0`', 1.5, compare(product('--help'), nothing, pairs), 'wall'),
    ratioRow('`validate` of one file', '`node -e 0`', 2.2, compare(product('validate'), nothing, pairs), 'wall'),
  ]
}

/** A folder with one file of Providers and Alerts for these addresses. */
export function manifests(folder: string, addresses: readonly string[]): string {
  const to = path.join(folder, `manifests-${addresses.length}-${addresses.at(-1)?.replace(/\W+/g, '-')}`)
  mkdirSync(path.join(to, '.git'), { recursive: true })
  writeFileSync(path.join(to, 'notifications.yaml'), notifications(addresses))
  return to
}

/** Many deliveries, 64 at once, each answered after 50 ms: to one origin, and to as many origins. */
function fanout(bench: Bench): Row[] {
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
        count === 100 ? 2.2 : 1.4,
        pairs,
      ),
    ),
    ratioRow(
      '10 deliveries',
      'the product’s own 1',
      1.15,
      compare(run(programs, 'send', ten), run(programs, 'send', one), bench.pairs),
      'wall',
    ),
    memoryRow(
      '1,000 deliveries to as many origins: peak memory',
      90,
      run(programs, 'send', thousand),
      `\`preview\` of the same: ${peaks(run(programs, 'preview', thousand)).toFixed(0)} MiB`,
    ),
  ]
}

export function urls(count: number, address: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => address(at))
}

/** The product on a folder with nothing but Providers and Alerts. */
export function run({ node, product }: Programs, command: string, cwd: string): Command {
  const concurrency = command === 'validate' ? [] : ['--concurrency', '64']
  return { argv: [node, product, command, ...concurrency], cwd }
}

/** `send`, `preview` and the Go client in turn; the ratio is what `send` takes beyond `preview`, to what Go takes. */
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
  const go: Command = { argv: [programs.goClient as string, list] }
  const rounds = Array.from({ length: times }, () => {
    const [send, preview, client] = [run(programs, 'send', cwd), run(programs, 'preview', cwd), go].map(timed) as [
      Sample,
      Sample,
      Sample,
    ]
    return { send: send.wall, preview: preview.wall, go: client.wall }
  })
  const ratios = rounds.map(({ send, preview, go }) => (send - preview) / go)
  const of = (key: 'send' | 'preview' | 'go'): string => median(rounds.map((round) => round[key])).toFixed(0)
  return {
    what,
    beside: 'a Go client, 64 workers',
    goal: `≤ ${goal}`,
    measured: `${median(ratios).toFixed(2)} (min ${Math.min(...ratios).toFixed(2)})`,
    met: median(ratios) <= goal,
    details: `send ${of('send')} ms, preview ${of('preview')} ms, Go ${of('go')} ms; n = ${times}`,
  }
}

/** Large repositories, page cache warm. */
function find(bench: Bench): Row[] {
  const { programs, folder } = bench
  if (programs.ripgrep === undefined) return []
  const address = 'https://hooks.slack.com/services/T/B/secret'
  const large = path.join(folder, 'repository-20000')
  const small = path.join(folder, 'repository-2000')
  writeRepository(large, { files: 20_000, bytes: 190e6 }, address)
  writeRepository(small, { files: 2000, bytes: 12e6, components: 10 }, address)
  const pairs = Math.ceil(bench.pairs / 2)
  const ripgrep = (cwd: string): Command => ({
    argv: [programs.ripgrep as string, '-l', 'notification.toolkit.fluxcd.io', '-g', '*.{yaml,yml}', '.'],
    cwd,
  })
  const node = (program: string, cwd: string): Command => ({ argv: [programs.node, program, cwd], cwd })
  const both = [
    ['20,000 files, 190 MB', large, 1.5],
    ['2,000 files with 10 gotk-components.yaml', small, 2.5],
  ] as const
  return [
    ...both.map(([size, cwd, goal]) =>
      ratioRow(
        `finding candidates in ${size}`,
        '`rg -l`',
        goal,
        compare(node(programs.find, cwd), ripgrep(cwd), pairs),
        'wall',
      ),
    ),
    ...both.map(([size, cwd]) =>
      ratioRow(
        `finding and parsing in ${size}`,
        '`rg -l`',
        4,
        compare(node(programs.load, cwd), ripgrep(cwd), pairs),
        'wall',
      ),
    ),
    ratioRow(
      'finding and parsing in 2,000 files',
      'parsing all with `yaml`',
      0.1,
      compare(node(programs.load, small), node(programs.parseAll, small), Math.min(pairs, 3)),
      'wall',
    ),
  ]
}

function bytes({ programs: { dist } }: Bench): Row[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(dist, name)))
    .filter((file) => file.isFile())
  const total = files.reduce((sum, { size }) => sum + size, 0)
  return [
    {
      what: 'dist/, all files',
      beside: 'slack-github-action v4: 3.8 MB, v3: 2.1 MB',
      goal: '≤ 3.0 MB',
      measured: `${(total / 1e6).toFixed(2)} MB`,
      met: total <= 3e6,
      details: `${files.length} files`,
    },
  ]
}

function ratioRow(what: string, beside: string, goal: number, { a, b }: Comparison, key: 'wall' | 'cpu'): Row {
  const ratios = a.map((sample, at) => sample[key] / (b[at] as Sample)[key])
  const side = (samples: readonly Sample[]): string => {
    const all = samples.map((sample) => sample[key])
    return `${Math.min(...all).toFixed(0)}/${median(all).toFixed(0)} ms`
  }
  return {
    what,
    beside,
    goal: `≤ ${goal}`,
    measured: `${median(ratios).toFixed(2)} (min ${Math.min(...ratios).toFixed(2)})`,
    met: median(ratios) <= goal,
    details: `${side(a)} beside ${side(b)}; n = ${a.length}`,
  }
}

function memoryRow(what: string, goal: number, command: Command, details: string): Row {
  const measured = peaks(command)
  return {
    what,
    beside: '',
    goal: `≤ ${goal} MiB`,
    measured: `${measured.toFixed(0)} MiB`,
    met: measured <= goal,
    details,
  }
}

/** Median of three. */
function peaks(command: Command): number {
  return median([peak(command), peak(command), peak(command)])
}
