import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Command, compare } from './measure.ts'
import { writeRepository } from './repositories.ts'
import { type Bench, type Row, ratioRow } from './row.ts'

/** Measures the search of large repositories, with a warm page cache. */
export function find(bench: Bench): Row[] {
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
  const node = (program: string, cwd: string, ...args: string[]): Command => ({
    argv: [programs.node, program, cwd, ...args],
    cwd,
  })
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
        compare(node(programs.bare, cwd), ripgrep(cwd), pairs),
      ),
    ),
    ...both.map(([size, cwd]) =>
      ratioRow(
        `finding and parsing in ${size}`,
        '`rg -l`',
        4,
        compare(node(programs.load, cwd), ripgrep(cwd), pairs),
        'wall',
        compare(node(programs.bare, cwd, 'parse'), ripgrep(cwd), pairs),
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

/** Measures the size of what every run downloads. */
export function bytes({ programs: { dist } }: Bench): Row[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(dist, name)))
    .filter((file) => file.isFile())
  const total = files.reduce((sum, { size }) => sum + size, 0)
  return [
    {
      what: 'dist/, all files',
      beside: 'slack-github-action v4: 3.8 MB, v3: 2.1 MB',
      goal: '≤ 4.5 MB',
      measured: `${(total / 1e6).toFixed(2)} MB`,
      met: total <= 4.5e6,
      bare: '',
      details: `${files.length} files`,
    },
  ]
}
