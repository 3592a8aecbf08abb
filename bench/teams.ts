import path from 'node:path'
import { run } from './deliveries.ts'
import { compare, median, timed } from './measure.ts'
import { writeTeams } from './repositories.ts'
import { type Bench, type Row, ratioRow } from './row.ts'

const files = 20_000
/** The most seconds for a thousand teams. */
const goal = 10

/** Measures `validate` in a repository where every team has a copy of one base, with its own Secret. */
export function teams(bench: Bench): Row[] {
  const { programs, folder } = bench
  const repository = (count: number) => {
    const cwd = path.join(folder, `teams-${count}`)
    writeTeams(cwd, { teams: count, files })
    return run(programs, 'validate', cwd)
  }
  const [one, hundred, thousand] = [repository(1), repository(100), repository(1000)]
  const pairs = Math.min(bench.pairs, 5)
  const times = Array.from({ length: 3 }, () => timed(thousand).wall)
  const seconds = median(times) / 1000
  return [
    ratioRow('`validate`, 100 teams, 20,000 files', 'one team', 3, compare(hundred, one, pairs), 'wall'),
    {
      what: '`validate`, 1,000 teams, 20,000 files',
      beside: '',
      goal: `≤ ${goal} s`,
      measured: `${seconds.toFixed(1)} s`,
      met: seconds <= goal,
      bare: '',
      details: `${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}`,
    },
  ]
}
