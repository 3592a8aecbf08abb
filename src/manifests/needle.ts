/** The bytes without which a file holds nothing of ours. */
export const needle = Buffer.from('notification.toolkit.fluxcd.io')
const before = String.raw`(?<![\w\\])`
// A blank is what YAML takes for one: a text of bytes has others, which are halves of characters.
const [blank, other] = ['[ \\t\\r\\n]', '[^ \\t\\r\\n]']
const tag = `(?:[&!]${other}*${blank}+)*`
const value = `["']?${blank}*:${blank}*${tag}(?:[>|]${other}*${blank}+)?["']?`
const ours = new RegExp(String.raw`${before}apiVersion${value}notification\.toolkit\.fluxcd\.io/`)
const kinds = new RegExp(`${before}kind${value}(?:Provider|Alert|List)`)

/** May this document hold a Provider or an Alert? By its text alone: it costs nothing and lets CRDs and Receivers pass by. */
export function mayBeManifest(text: string): boolean {
  return ours.test(text) && kinds.test(text)
}
