import { randomUUID } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { dist } from './flux.ts'
import { forget, tool, toolNames } from './install.ts'

// npm run e2e: installs the tools, runs the tests, and prints a table. If a tool cannot be installed, it is named first, and its
// tests count as skipped.

/** Services without a server in a package registry. Only the recorded cases test their types. */
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

/** All processes of the tests inherit this marker, so that the run can end them. */
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

/** Runs all test files and counts their cases. Each file is one suite, whose end is reported after its cases. */
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
    // A failed suite without a failed case means that a clean-up failed, or that the file could not start.
    if (nesting > 0 || count.failed === 0) count.failed += 1
    if (nesting === 0) close(details.type === 'suite' ? name : `${path.basename(name)} -`)
  })
  for await (const text of tests.compose(spec)) process.stdout.write(text)
  return rows
}

/** A suite is named after its service and the service's version. */
function named(suite: string): Pick<Row, 'service' | 'version'> {
  const cut = suite.lastIndexOf(' ')
  return { service: suite.slice(0, cut), version: suite.slice(cut + 1) }
}

/** Ends the processes that a crashed test left running, found by the marker in their environment. Returns their number. */
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

/** Prints the table and the totals, and returns the exit code. */
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
  console.log('\nNot tested with a server, only with recorded cases:')
  for (const [names, why] of without) console.log(`- ${names}: ${why}`)
  if (leftovers > 0) console.log(`\n${leftovers} processes outlived their tests and were ended`)
  const sum = (of: 'passed' | 'failed' | 'skipped') => rows.reduce((total, row) => total + row[of], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  return sum('failed') > 0 || sum('passed') === 0 || leftovers > 0 ? 1 : 0
}
