import type { Request } from '../providers/exchange.ts'
import type { Limit, ProviderType } from '../providers/provider-type.ts'

/** What a message exceeds of its service's documented limits, in words for its sender; [] for nothing. */
export function exceeded({ title, limits = [] }: ProviderType, requests: readonly Request[]): string[] {
  return requests.flatMap((request) =>
    limits.flatMap((limit) => {
      const text = measured(request.body, limit)
      if (text === undefined) return []
      const size = limit.unit === 'bytes' ? Buffer.byteLength(text) : [...text].length
      const what = limit.path === '' ? 'the message' : limit.path
      return size > limit.max
        ? [`${what} has ${size} ${limit.unit}, ${title} accepts ${limit.max}: ${limit.whenExceeded}`]
        : []
    }),
  )
}

/** The part of a body that a limit speaks of; undefined where it is not there. */
function measured(body: Request['body'], { path }: Limit): string | Uint8Array | undefined {
  if (path === '' || body === undefined || typeof body !== 'string') return path === '' ? body : undefined
  let value: unknown
  if (/^\s*[[{]/.test(body)) {
    try {
      value = JSON.parse(body)
    } catch {
      return undefined
    }
  } else return new URLSearchParams(body).get(path) ?? undefined
  for (const key of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[key]
  return typeof value === 'string' ? value : undefined
}
