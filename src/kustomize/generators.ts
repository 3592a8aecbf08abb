import { basename, resolve } from 'node:path'
import { LineCounter, type YAMLMap } from 'yaml'
import { once } from '../common/once.ts'
import { parseYaml, resolveAliases } from '../common/parse-yaml.ts'
import { slashes } from '../common/paths.ts'
import { type Json, listOf, mapOf, offsetOf, wordOf } from '../common/yaml.ts'
import { parseObjects, type YamlObject } from '../scan/yaml-objects.ts'
import type { Kustomization, ReadText } from './kustomization.ts'

/** An entry of `secretGenerator` or `configMapGenerator`. */
export interface Generator {
  readonly kustomization: Kustomization
  readonly name: string
  /** The line of the entry in the kustomization.yaml. */
  readonly line: number
  /** Whether it changes an existing object of the same name (`behavior: merge` or `replace`). */
  readonly isMerged: boolean
  /** Whether kustomize appends a hash to the name. */
  readonly hasHash: boolean
  /** Returns the object, its name without the hash. If there is a fault, such as an unreadable or encrypted file, it has no data. */
  readonly generate: () => { readonly object: YamlObject; readonly fault?: string }
}

const kinds = { secretGenerator: 'Secret', configMapGenerator: 'ConfigMap' } as const

/** Returns the generators in a field of a kustomization.yaml. */
export function generatorsIn(
  kustomization: Kustomization,
  field: keyof typeof kinds,
  readText: ReadText,
): readonly Generator[] {
  const { content } = kustomization
  const common = mapOf(content.generatorOptions) ?? {}
  return listOf(content[field]).flatMap((entry, index) => {
    const fields = mapOf(entry) ?? {}
    const name = wordOf(fields.name)
    if (name === undefined) return []
    const options = mapOf(fields.options) ?? {}
    const metadata = {
      name,
      namespace: wordOf(fields.namespace),
      labels: { ...mapOf(common.labels), ...mapOf(options.labels) },
      annotations: { ...mapOf(common.annotations), ...mapOf(options.annotations) },
    }
    const position = once(() => positionOf(kustomization, `${field}.${index}`, readText))
    const encoded = (value: string) => (field === 'secretGenerator' ? Buffer.from(value).toString('base64') : value)
    const objectWith = (pairs: ReadonlyMap<string, string>) => {
      const data = Object.fromEntries([...pairs].map(([key, value]) => [key, encoded(value)]))
      return objectOf({ apiVersion: 'v1', kind: kinds[field], metadata, data }, position())
    }
    const generate = () => {
      try {
        return { object: objectWith(pairsIn(fields, kustomization.folder, readText)) }
      } catch (error) {
        return { object: objectWith(new Map()), fault: (error as Error).message }
      }
    }
    return {
      kustomization,
      name,
      get line() {
        return position().line
      },
      isMerged: fields.behavior === 'merge' || fields.behavior === 'replace',
      hasHash: common.disableNameSuffixHash !== true && options.disableNameSuffixHash !== true,
      generate,
    }
  })
}

function objectOf(content: Json, position: { line: number; column: number }): YamlObject {
  const text = JSON.stringify(content)
  const [object] = parseObjects({ text, line: position.line }, { file: '', isNamed: false }, [])
  if (!object) throw new Error('it is too large')
  return { ...object, at: () => position, atNode: () => position }
}

function positionOf({ file }: Kustomization, field: string, readText: ReadText): { line: number; column: number } {
  const lines = new LineCounter()
  const document = parseYaml(readText(file), { lineCounter: lines, merge: true })
  const fields = { map: document.contents as unknown as YAMLMap, aliases: resolveAliases(document) }
  const { line, col } = lines.linePos(offsetOf(fields, field))
  return { line, column: col }
}

/** Reads the keys and values of a generator. Throws an Error if kustomize would refuse them. */
function pairsIn(fields: Json, folder: string, readText: ReadText): Map<string, string> {
  const pairs = new Map<string, string>()
  const add = (key: string, value: string) => {
    if (pairs.has(key)) throw new Error(`it has the key ${key} twice`)
    pairs.set(key, value)
  }
  const read = (path: string) => readSource(path, folder, readText)
  const texts = (key: string) => listOf(fields[key]).filter((one): one is string => typeof one === 'string')
  for (const literal of texts('literals')) {
    const [key, value] = keyAndValue(literal)
    add(key, /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value)
  }
  for (const entry of texts('files')) {
    const [key, path] = entry.includes('=') ? keyAndValue(entry) : [basename(entry), entry]
    add(key, read(path))
  }
  for (const path of [...texts('envs'), ...(wordOf(fields.env) === undefined ? [] : [fields.env as string])])
    for (const [key, value] of parseEnv(read(path))) add(key, value)
  return pairs
}

function keyAndValue(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Error('an entry is not key=value')
  return [text.slice(0, at), text.slice(at + 1)]
}

/**
 * Parses an env file. kustomize gives a key without a value that of its environment variable, which is empty in
 * kustomize-controller.
 */
function parseEnv(text: string): [string, string][] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  return lines
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (line.includes('=') ? keyAndValue(line) : [line, '']))
}

function readSource(path: string, folder: string, readText: ReadText): string {
  const file = slashes(resolve(folder, path))
  let text: string
  try {
    // Sources of Flux have no .git folder, and CI systems keep their token in it.
    if (file.split('/').includes('.git')) throw new Error('it is in .git')
    text = readText(file)
  } catch {
    throw new Error(`${path} cannot be read`)
  }
  if (text.includes('ENC[AES256_GCM,')) throw new Error(`${path} is encrypted with SOPS`)
  if (text.includes('\ufffd')) throw new Error(`${path} is not text`)
  return text
}
