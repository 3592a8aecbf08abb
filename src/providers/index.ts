import type { ProviderType } from '../provider.ts'
import { slack } from './slack.ts'

/** Every `spec.type` that this product sends; the only list of them. */
export const providers = {
  slack,
} satisfies Record<string, ProviderType>

export type TypeName = keyof typeof providers

/** Whether a manifest's `spec.type` is one of them ('constructor' is not). */
export function isTypeName(type: string): type is TypeName {
  return Object.hasOwn(providers, type)
}
