import { isUtf8 } from 'node:buffer'

/** One document of a YAML file. Its text includes its `---`; its line is the one on which it starts in the file. */
export interface Document {
  readonly text: string
  readonly line: number
  /** Set if its bytes are not UTF-8, so that its text differs from the file. */
  readonly isBroken?: true
}

/** Every file with a Provider or Alert contains these bytes. */
export const notificationGroup = Buffer.from('notification.toolkit.fluxcd.io')
/** Every file with a Flux Kustomization contains these bytes. */
export const kustomizeGroup = Buffer.from('kustomize.toolkit.fluxcd.io')
/** Every file with a GitRepository or another source contains these bytes. */
export const sourceGroup = Buffer.from('source.toolkit.fluxcd.io')
/** Every file with a FluxInstance contains these bytes. */
export const instanceGroup = Buffer.from('fluxcd.controlplane.io')

const before = String.raw`(?<![\w\\])`
// YAML's white space, spelled out because `\s` also matches bytes of UTF-8 characters in text decoded as latin1.
const [blank, other] = ['[ \\t\\r\\n]', '[^ \\t\\r\\n]']
const tag = `(?:[&!]${other}*${blank}+)*`
const value = `["']?${blank}*:${blank}*${tag}(?:[>|]${other}*${blank}+)?["']?`
const ofNotifications = new RegExp(String.raw`${before}apiVersion${value}notification\.toolkit\.fluxcd\.io/`)
const providerOrAlert = new RegExp(`${before}kind${value}(?:Provider|Alert|List)`)
const ofKustomizations = /(?<![\w\\])apiVersion["']?\s*:\s*["']?kustomize\.toolkit\.fluxcd\.io\//
const fluxInstance = /(?<![\w\\])kind["']?\s*:\s*["']?FluxInstance\b/

/** Whether a document may hold a Provider or Alert, by its text, so that CRDs and Receivers are not parsed. */
export function mayHoldNotifications(text: string): boolean {
  return ofNotifications.test(text) && providerOrAlert.test(text)
}

/** Whether a document may hold a Flux Kustomization or FluxInstance, by its text. */
export function mayHoldFluxKustomization(text: string): boolean {
  return ofKustomizations.test(text) || fluxInstance.test(text)
}

const sopsBlock = /^["']?sops["']?[ \t]*:.*(?:\r?\n(?:[ \t].*)?)*/m

/** Whether SOPS encrypted values of a document, by its text. */
export function isSopsDocument(text: string): boolean {
  const others = text.replace(sopsBlock, '')
  return others.length < text.length && others.includes('ENC[AES256_GCM,')
}

/**
 * Returns the documents of a YAML file that contain one of the words and that `accepts` accepts, in order. Its argument is the
 * document decoded as latin1. Nothing is parsed: `---` or `...` at the start of a line ends a document, even within a scalar,
 * so a file of 300 KB only costs a search.
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
    // Decoding UTF-8 and counting lines take longest, so they come last: gotk-components.yaml has ten thousand lines and no
    // Provider. latin1 is enough because everything that is searched for is ASCII.
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

/** Returns the offsets at which documents start: 0, each `---`, and after each `...`. */
function documentStarts(bytes: Buffer): number[] {
  const starts = [0]
  for (const mark of marks) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      const end = at + mark.length
      if (end < bytes.length && !' \t\r\n'.includes(String.fromCharCode(bytes[end] as number))) continue
      starts.push(mark === marks[0] ? at + 1 : end)
    }
  }
  return starts.sort((a, b) => a - b)
}

function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; at = bytes.indexOf(newline, at + 1)) lines++
  return lines
}
