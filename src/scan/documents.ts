import { isUtf8 } from 'node:buffer'

/** One document of a YAML file: its text (with its own `---`, if it has one) and the line of the file on which it starts. */
export interface Document {
  readonly text: string
  readonly line: number
  /** Its bytes are not UTF-8, so the text is not what the file holds. */
  readonly isBroken?: true
}

/** The bytes without which a file holds no Provider or Alert. */
export const notificationGroup = Buffer.from('notification.toolkit.fluxcd.io')
/** The bytes without which a file holds no Flux Kustomization. */
export const kustomizeGroup = Buffer.from('kustomize.toolkit.fluxcd.io')
/** The bytes without which a file holds no GitRepository and no other source. */
export const sourceGroup = Buffer.from('source.toolkit.fluxcd.io')
/** The bytes without which a file holds no FluxInstance. */
export const instanceGroup = Buffer.from('fluxcd.controlplane.io')

const before = String.raw`(?<![\w\\])`
// A blank is what YAML takes for one: a text of bytes has others, which are halves of characters.
const [blank, other] = ['[ \\t\\r\\n]', '[^ \\t\\r\\n]']
const tag = `(?:[&!]${other}*${blank}+)*`
const value = `["']?${blank}*:${blank}*${tag}(?:[>|]${other}*${blank}+)?["']?`
const ofNotifications = new RegExp(String.raw`${before}apiVersion${value}notification\.toolkit\.fluxcd\.io/`)
const providerOrAlert = new RegExp(`${before}kind${value}(?:Provider|Alert|List)`)
const ofKustomizations = /(?<![\w\\])apiVersion["']?\s*:\s*["']?kustomize\.toolkit\.fluxcd\.io\//
const fluxInstance = /(?<![\w\\])kind["']?\s*:\s*["']?FluxInstance\b/

/** May this document hold a Provider or an Alert? By its text alone, so that CRDs and Receivers are not parsed. */
export function mayHoldNotifications(text: string): boolean {
  return ofNotifications.test(text) && providerOrAlert.test(text)
}

/** May this document hold a Flux Kustomization or a FluxInstance? By its text alone. */
export function mayHoldFluxKustomization(text: string): boolean {
  return ofKustomizations.test(text) || fluxInstance.test(text)
}

const sopsBlock = /^["']?sops["']?[ \t]*:.*(?:\r?\n(?:[ \t].*)?)*/m

/** Did SOPS encrypt values of this document? By its text alone. */
export function isSopsDocument(text: string): boolean {
  const others = text.replace(sopsBlock, '')
  return others.length < text.length && others.includes('ENC[AES256_GCM,')
}

/**
 * The documents of a YAML file whose bytes hold one of the words and whose text, a character for each byte, is accepted; in
 * order. Nothing is parsed: `---` or `...` at the start of a line ends a document wherever it stands, inside scalars too,
 * so that a file of 300 KB costs a search, not a parse.
 */
export function documents(
  bytes: Buffer,
  words: readonly Buffer[],
  accepts: (text: string) => boolean = () => true,
): Document[] {
  const found: Document[] = []
  const starts = documentStarts(bytes)
  let line = 1
  let counted = 0
  for (const [index, start] of starts.entries()) {
    const slice = bytes.subarray(start, starts[index + 1] ?? bytes.length)
    if (!words.some((word) => slice.includes(word))) continue
    // Before UTF-8 is read and lines are counted, which takes longest: gotk-components.yaml has ten thousand lines and
    // nothing of ours. What is looked for is ASCII.
    if (!accepts(slice.toString('latin1'))) continue
    line += countLines(bytes, counted, start)
    counted = start
    const text = slice.toString('utf8')
    found.push(text.includes('\ufffd') && !isUtf8(slice) ? { text, line, isBroken: true } : { text, line })
  }
  return found
}

const newline = 0x0a
const marks = [Buffer.from('\n---'), Buffer.from('\n...')]

/** Where documents start: at the file's start, at each `---`, and behind each `...`. */
function documentStarts(bytes: Buffer): number[] {
  const starts = [0]
  for (const mark of marks) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      const behind = at + mark.length
      if (behind < bytes.length && !' \t\r\n'.includes(String.fromCharCode(bytes[behind] as number))) continue
      starts.push(mark === marks[0] ? at + 1 : behind)
    }
  }
  return starts.sort((a, b) => a - b)
}

function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; at = bytes.indexOf(newline, at + 1)) lines++
  return lines
}
