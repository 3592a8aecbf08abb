/** A count with its noun: `1 request`, `2 requests`, `2 deliveries`. */
export function several(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
  return `${count} ${count === 1 ? noun : plural}`
}
