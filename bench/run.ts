import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { manifests, run } from './deliveries.ts'
import { messageRun } from './message.ts'
import { assertAllPartsFound, profile } from './profile.ts'
import { buildPrograms, buildWithSourceMaps, versions } from './programs.ts'
import { fill, profileMarkdown, scalingMarkdown, surroundings, tableOf } from './report.ts'
import type { Bench, Row } from './row.ts'
import { rows } from './rows.ts'
import { scaling } from './scaling.ts'
import { startService } from './service.ts'

// npm run bench: measures every goal and writes docs/performance.md. `npm run bench message find` prints only these rows.
// PAIRS=20 sets how often each pair is run, PEER_SLACK=<folder> names a dist/ of slack-github-action to compare with.

const root = path.resolve(import.meta.dirname, '..')
const document = path.join(root, 'docs/performance.md')
const names = [...Object.keys(rows), 'profile', 'scaling']
const requested = process.argv.slice(2)

/** Measures the requested rows and prints them. Writes the document if no rows were named. */
async function main(): Promise<void> {
  const unknown = requested.find((name) => !names.includes(name))
  if (unknown) throw new Error(`no rows are called ${unknown}; there are ${names.join(', ')}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-bench-'))
  const service = await startService()
  try {
    const bench: Bench = {
      folder,
      service,
      programs: await buildPrograms(folder),
      pairs: Number(process.env.PAIRS ?? 15),
    }
    const wanted = (name: string): boolean => requested.length === 0 || requested.includes(name)
    const table = Object.entries(rows).flatMap(([name, measure]): Row[] => (wanted(name) ? print(measure(bench)) : []))
    const shares = wanted('profile') ? profileMarkdown(await profiles(bench)) : ''
    console.log(shares)
    const charts = wanted('scaling') ? scaling(bench) : []
    console.log(scalingMarkdown(charts))
    if (requested.length > 0) return
    const parts = {
      surroundings: surroundings(versions(bench.programs), new Date()),
      table: tableOf(table),
      profile: shares,
      scaling: scalingMarkdown(charts),
    }
    const text = Object.entries(parts).reduce(
      (text, [name, content]) => fill(text, name, content),
      readFileSync(document, 'utf8'),
    )
    writeFileSync(document, text)
    mkdirSync(path.join(root, 'docs/images'), { recursive: true })
    for (const { file, svg } of charts) writeFileSync(path.join(root, file), svg)
  } finally {
    service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function profiles(bench: Bench): Promise<Record<string, Map<string, number>>> {
  const programs = { ...bench.programs, product: await buildWithSourceMaps(bench.folder) }
  const one = manifests(bench.folder, ['https://hooks.slack.com/services/T/B/secret'])
  const shares = {
    'one message': profile(messageRun({ ...bench, programs }), bench.folder, 10),
    '`validate` of one file': profile(run(programs, 'validate', one), bench.folder, 10),
  }
  assertAllPartsFound(Object.values(shares))
  return shares
}

function print(measured: Row[]): Row[] {
  console.log(tableOf(measured))
  return measured
}

await main()
