import path from 'node:path'
import { chart, type Series } from './chart.ts'
import { manifests, run, urls } from './deliveries.ts'
import { type Command, median, timed } from './measure.ts'
import { writeRepository } from './repositories.ts'
import type { Bench } from './row.ts'
import { originOf } from './service.ts'

/** A chart and its numbers. */
export interface Scaling {
  readonly file: string
  readonly svg: string
  readonly series: readonly Series[]
}

/** Measures how the time of a run grows with the number of deliveries, and with the number of files in the repository. */
export function scaling(bench: Bench): Scaling[] {
  const deliveries = deliveriesOf(bench)
  const files = filesOf(bench)
  return [
    {
      file: 'docs/images/scaling-deliveries.svg',
      svg: chart('Time of a run by number of deliveries', 'deliveries', deliveries),
      series: deliveries,
    },
    {
      file: 'docs/images/scaling-files.svg',
      svg: chart('Time of a run by files in the repository', 'YAML files', files),
      series: files,
    },
  ]
}

function deliveriesOf({ programs, service, folder }: Bench): Series[] {
  const counts = [1, 10, 100, 1000, 10_000]
  const one = (count: number): string =>
    manifests(
      folder,
      urls(count, (at) => `http://127.0.0.1:${service.port}/T/B/${at}`),
    )
  const many = (count: number): string =>
    manifests(
      folder,
      urls(count, (at) => `${originOf(at + 1, service)}/T/B/secret`),
    )
  return [
    {
      name: 'send, one origin',
      points: counts.map((count) => [count, time(run(programs, 'send', one(count)), count)]),
    },
    {
      name: 'send, many origins',
      points: counts.map((count) => [count, time(run(programs, 'send', many(count)), count)]),
    },
    { name: 'preview', points: counts.map((count) => [count, time(run(programs, 'preview', one(count)), count)]) },
  ]
}

function filesOf({ programs, folder }: Bench): Series[] {
  const counts = [100, 1000, 10_000, 100_000]
  const repositories = counts.map((files) => {
    const cwd = path.join(folder, `scaling-${files}`)
    writeRepository(cwd, { files, bytes: files * 4000, components: 1 }, 'https://hooks.slack.com/services/T/B/secret')
    return { files, cwd }
  })
  const of = (name: string, command: (cwd: string) => Command): Series => ({
    name,
    points: repositories.map(({ files, cwd }) => [files, time(command(cwd), files / 10)]),
  })
  const { ripgrep } = programs
  return [
    of('validate', (cwd) => run(programs, 'validate', cwd)),
    of('scan alone', (cwd) => ({ argv: [programs.node, programs.find, cwd] })),
    ...(ripgrep
      ? [
          of('rg -l', (cwd) => ({
            argv: [ripgrep, '-l', 'notification.toolkit.fluxcd.io', '-g', '*.{yaml,yml}', '.'],
            cwd,
          })),
        ]
      : []),
  ]
}

/** Median of a few runs, in milliseconds; of one where it takes long. */
function time(command: Command, count: number): number {
  const times = count >= 10_000 ? 1 : count >= 1000 ? 3 : 5
  timed(command)
  return median(Array.from({ length: times }, () => timed(command).wall))
}
