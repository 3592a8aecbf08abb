/** The bytes without which a file holds nothing of ours. */
export const needle = Buffer.from('notification.toolkit.fluxcd.io')
const before = String.raw`(?<![\w\\])`
const value = String.raw`["']?\s*:\s*(?:[&!]\S*\s+)*(?:[>|]\S*\s+)?["']?`
const ours = new RegExp(String.raw`${before}apiVersion${value}notification\.toolkit\.fluxcd\.io/`)
const kinds = new RegExp(`${before}kind${value}(?:Provider|Alert|List)`)

/** May this document hold a Provider or an Alert? By its text alone: it costs nothing and lets CRDs and Receivers pass by. */
export function mayBeManifest(text: string): boolean {
  return ours.test(text) && kinds.test(text)
}
