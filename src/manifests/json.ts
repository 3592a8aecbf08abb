/** A map of plain JavaScript, as parsed YAML has it. */
export type Json = Readonly<Record<string, unknown>>

// What has the wrong type counts as absent: Kubernetes refuses it elsewhere.

export function mapOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text that is not empty. */
export function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
