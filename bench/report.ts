import { cpus, release, totalmem, type } from 'node:os'
import type { Row } from './row.ts'
import type { Scaling } from './scaling.ts'

/** Formats the rows as a Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const line = ({ what, beside, goal, measured, met, bare, details }: Row): string =>
    `| ${what} | ${beside} | ${goal} | ${met ? '' : '**'}${measured}${met ? '' : '**'} | ${met ? 'yes' : 'no'} | ${bare} | ${details} |`
  return [
    '| what | beside | goal | measured | met | bare parts | min/median |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(line),
  ].join('\n')
}

/** Describes the machine and the versions of the programs. */
export function surroundings(versions: readonly string[], date: Date): string {
  const [processor] = cpus()
  return `Measured ${date.toISOString().slice(0, 10)} on ${cpus().length} × ${processor?.model ?? 'an unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}. ${versions.join('; ')}.`
}

/** The charts as Markdown, each with a table of its numbers for people who cannot see it. */
export function scalingMarkdown(scaling: readonly Scaling[]): string {
  return scaling
    .map(({ file, series }) => {
      const counts = series[0]?.points.map(([count]) => count) ?? []
      const head = ['', ...counts.map((count) => count.toLocaleString('en'))]
      const lines = series.map(({ name, points }) => [name, ...points.map(([, ms]) => `${ms.toFixed(0)} ms`)])
      const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
      return `![${series.map(({ name }) => name).join(', ')}](${file.replace('docs/', '')})\n\n${table}`
    })
    .join('\n\n')
}

/** Replaces the text between `<!-- name -->` and `<!-- /name -->`. @throws Error if these markers are missing */
export function fill(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(open), text.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`the markers ${open} … ${close} are missing`)
  return `${text.slice(0, from + open.length)}\n\n${content}\n\n${text.slice(to)}`
}

/** Formats shares of the CPU time as a Markdown table with one column per run. */
export function profileMarkdown(runs: Readonly<Record<string, ReadonlyMap<string, number>>>): string {
  const names = new Set(Object.values(runs).flatMap((shares) => [...shares.keys()]))
  const cells = [...names].map((name) => [
    name,
    ...Object.values(runs).map((shares) => `${(shares.get(name) ?? 0).toFixed(0)} %`),
  ])
  const head = ['', ...Object.keys(runs)]
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n')
}
