/** A line of a chart: milliseconds by number of items. */
export interface Series {
  readonly name: string
  readonly points: readonly (readonly [count: number, ms: number])[]
}

const [width, height, left, right, top, bottom] = [640, 360, 64, 150, 24, 44]
// Legible on both GitHub's light and dark background.
const [ink, grid, colours] = ['#6e7781', '#8c959f55', ['#0969da', '#bc4c00', '#8250df', '#1a7f37']]

/** Draws an SVG with two logarithmic axes: linear growth is a line that rises one decade per decade. */
export function chart(title: string, unit: string, series: readonly Series[]): string {
  const [counts, times] = [
    series.flatMap(({ points }) => points.map(([count]) => count)),
    series.flatMap(({ points }) => points.map(([, ms]) => ms)),
  ]
  const x = scale(counts, left, width - right)
  const y = scale(times, height - bottom, top)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="${ink}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    ...x.decades.map(
      (count) =>
        line(x.at(count), y.first, x.at(count), y.last) +
        label(x.at(count), height - bottom + 18, 'middle', number(count)),
    ),
    ...y.decades.map(
      (ms) =>
        line(x.first, y.at(ms), x.last, y.at(ms)) +
        label(left - 8, y.at(ms) + 4, 'end', ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`),
    ),
    label((x.first + x.last) / 2, height - 8, 'middle', unit),
    ...series.map(({ name, points }, at) =>
      curve(
        name,
        points.map(([count, ms]) => [x.at(count), y.at(ms)]),
        colours[at % colours.length] as string,
      ),
    ),
    '</svg>',
    '',
  ].join('\n')
}

/** Maps numbers to pixels between two positions, in whole decades. */
function scale(numbers: readonly number[], first: number, last: number) {
  const lowest = Math.floor(Math.log10(Math.min(...numbers)))
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(Math.max(...numbers))))
  const decades = Array.from({ length: highest - lowest + 1 }, (_, at) => 10 ** (lowest + at))
  const at = (value: number): number =>
    Math.round(first + ((Math.log10(value) - lowest) / (highest - lowest)) * (last - first))
  return { first, last, decades, at }
}

function curve(name: string, points: readonly (readonly [number, number])[], colour: string): string {
  const path = points.map(([x, y]) => `${x},${y}`).join(' ')
  const dots = points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`).join('')
  const [x, y] = points.at(-1) as readonly [number, number]
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}<text x="${x + 10}" y="${y + 4}" fill="${colour}">${name}</text>`
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${grid}"/>`
}

function label(x: number, y: number, anchor: string, text: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`
}

function number(value: number): string {
  return value.toLocaleString('en')
}
