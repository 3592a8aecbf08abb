import { randomUUID } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { dist } from './flux.ts'
import { forget, tool, toolNames } from './install.ts'

// npm run e2e: installs what the tests speak to, runs them, and closes with a table. A tool that cannot be installed
// leaves its cases skipped: named above, counted below.

/** Services of which no server is to be had from a package registry; the goldens alone speak for their types. */
const without = [
  ['Gitea, Forgejo, GitLab, Bitbucket, Azure DevOps', 'no package'],
  ['Grafana, Mattermost, Rocket.Chat, Zulip', 'no package'],
  [
    'PagerDuty, Opsgenie, incident.io, Webex, Lark, Zoom, Google Chat, Telegram',
    'no server and no schema is published',
  ],
  ['Azure Event Hubs, Google Pub/Sub', 'no emulator that speaks HTTPS'],
]

interface Row {
  service: string
  version: string
  passed: number
  failed: number
  skipped: number
}

if (!process.version.startsWith('v24.')) throw new Error(`expected Node 24, found ${process.version}: use npm run e2e`)
if (!existsSync(path.join(dist, 'index.js'))) throw new Error(`no bundle in ${dist}: run npm run build first`)

/** Every process that the tests start inherits this, so that none outlives the run. */
const marker = `FLUX_NOTIFY_E2E_RUN=${randomUUID()}`
process.env.FLUX_NOTIFY_E2E_RUN = marker.split('=')[1]

await install()
const rows = await runTests()
const left = endLeftovers()
process.exitCode = report(rows, left)

async function install(): Promise<void> {
  forget()
  const started = Date.now()
  const installed = await Promise.all(toolNames.map(async (name) => ({ name, ...(await tool(name)) })))
  for (const { name, missing } of installed) if (missing !== undefined) console.log(`${name} is missing: ${missing}`)
  console.log(`${installed.length} tools looked for in ${Math.round((Date.now() - started) / 1000)} s\n`)
}

/** Runs every test file and counts its cases: each file is one suite, whose end is reported behind its cases. */
async function runTests(): Promise<Row[]> {
  const rows: Row[] = []
  let count = { passed: 0, failed: 0, skipped: 0 }
  const close = (name: string): void => {
    rows.push({ ...named(name), ...count })
    count = { passed: 0, failed: 0, skipped: 0 }
  }
  const files = globSync('**/*.test.ts', { cwd: import.meta.dirname }).map((name) =>
    path.join(import.meta.dirname, name),
  )
  const tests = run({ files: files.toSorted(), concurrency: 2 })
  tests.on('test:pass', ({ name, nesting, skip, details }) => {
    if (nesting === 0 && details.type === 'suite') close(name)
    else count[skip ? 'skipped' : 'passed'] += 1
  })
  tests.on('test:fail', ({ name, nesting, details }) => {
    // What fails with no case of it at fault is a clean-up, or a file that could not even begin.
    if (nesting > 0 || count.failed === 0) count.failed += 1
    if (nesting === 0) close(details.type === 'suite' ? name : `${path.basename(name)} -`)
  })
  for await (const text of tests.compose(spec)) process.stdout.write(text)
  return rows
}

/** A suite is called by its service and the version of it. */
function named(suite: string): Pick<Row, 'service' | 'version'> {
  const cut = suite.lastIndexOf(' ')
  return { service: suite.slice(0, cut), version: suite.slice(cut + 1) }
}

/** Ends what a crashed test left running, by the marker in its environment. Returns how many there were. */
function endLeftovers(): number {
  const pids = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  const ours = pids.filter((pid) => {
    try {
      return Number(pid) !== process.pid && readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(marker)
    } catch {
      return false
    }
  })
  for (const pid of ours) process.kill(Number(pid), 'SIGKILL')
  return ours.length
}

/** Prints the table and the closing line. Returns the exit code. */
function report(rows: readonly Row[], leftovers: number): number {
  const cells = rows.map(({ service, version, passed, failed, skipped }) => [
    service,
    version,
    String(passed + failed + skipped),
    String(passed),
  ])
  const table = [['Service', 'Version', 'Cases', 'Passed'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  console.log('\nNot here, the goldens alone speak for them:')
  for (const [names, why] of without) console.log(`- ${names}: ${why}`)
  if (leftovers > 0) console.log(`\n${leftovers} processes outlived their tests and were ended`)
  const sum = (of: 'passed' | 'failed' | 'skipped') => rows.reduce((total, row) => total + row[of], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  return sum('failed') > 0 || sum('passed') === 0 || leftovers > 0 ? 1 : 0
}
