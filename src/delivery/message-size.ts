import type { Request } from '../providers/exchange.ts'
import type { Limit, ProviderType } from '../providers/provider-type.ts'

/** Returns a sentence for each documented limit of the service that a message exceeds. */
export function exceededLimits({ title, limits = [] }: ProviderType, requests: readonly Request[]): string[] {
  return requests.flatMap((request) =>
    limits.flatMap((limit) => {
      const text = limitedPart(request.body, limit)
      if (text === undefined) return []
      const size = limit.unit === 'bytes' ? Buffer.byteLength(text) : [...text].length
      const what = limit.path === '' ? 'the message' : limit.path
      return size > limit.max
        ? [`${what} has ${size} ${limit.unit}, ${title} accepts ${limit.max}: ${limit.whenExceeded}`]
        : []
    }),
  )
}

/** Returns the part of a body that a limit applies to; undefined if the body does not have it. */
function limitedPart(body: Request['body'], { path }: Limit): string | Uint8Array | undefined {
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
