import { type ProviderType, placeholder, type SecretKey } from '../providers/provider-type.ts'

/** What stands for a value that a Secret would give: `***`, in an address after a scheme that the type accepts. */
export function placeholderFor({ placeholders, schemes }: ProviderType, key: string): string {
  if (key === 'headers') return JSON.stringify({ [placeholder]: placeholder })
  const own = placeholders?.[key as SecretKey]
  if (own !== undefined || key !== 'address') return own ?? placeholder
  const [scheme = ''] = schemes ?? ['https']
  return scheme === '' ? placeholder : `${scheme}://${placeholder}`
}
