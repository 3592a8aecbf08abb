import type { Document } from '../scan/documents.ts'
import { parseObjects, type YamlObject } from '../scan/yaml-objects.ts'
import { foldersOf } from './deployed-folders.ts'

/** A document that may hold a Flux Kustomization or a FluxInstance. */
export interface FluxDocument {
  readonly path: string
  readonly document: Document
  /** The `path:` values in its text. They include the default `.` unless exactly one is certainly a `spec.path`. */
  readonly paths: readonly string[]
  readonly isInstance: boolean
  /** Its objects, parsed once. */
  readonly objects: () => readonly YamlObject[]
}

const pathField = /(?<![\w\\])path["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$\{[^}\s]*\}|[^\s"',}])*))/g
/** An unquoted value with a variable in braces, which is not YAML in flow style. */
const unquotedVariable = /(:[ \t]+)((?:[^\s"',{}[\]]*\$\{[^}\s]*\})+[^\s"',{}[\]]*)/g

/** Finds the paths in a document's text. Its objects are parsed when they are needed. */
export function createFluxDocument(path: string, document: Document): FluxDocument {
  const texts = Array.from(
    document.text.matchAll(pathField),
    ([, double, single, plain]) => (double ?? single ?? plain) as string,
  )
  // The `path` of a patch operation is a JSON pointer, and a List may hold a Kustomization without a path.
  const isCertain = texts.length === 1 && !texts[0]?.startsWith('/')
  let objects: readonly YamlObject[] | undefined
  return {
    path,
    document,
    paths: isCertain ? texts : [...texts, '.'],
    isInstance: /(?<![\w\\])kind["']?\s*:\s*["']?FluxInstance\b/.test(document.text),
    objects: () => {
      objects ??= parseLeniently(document, path)
      return objects
    },
  }
}

/** Parses a document. If that fails because of unquoted variables, they are quoted first. */
function parseLeniently(document: Document, file: string): readonly YamlObject[] {
  const objects = parseObjects(document, { file, isNamed: false }, [])
  if (objects.length > 0 || !document.text.includes('${')) return objects
  const quoted = { ...document, text: document.text.replace(unquotedVariable, '$1"$2"') }
  return parseObjects(quoted, { file, isNamed: false }, [])
}

/** Returns the folders that a document may deploy, by its text; undefined if a path has variables. */
export function foldersIn({ path, paths, document }: FluxDocument, workspace: string): readonly string[] | undefined {
  if (paths.some((text) => text.includes('$'))) return undefined
  const isArtifact = /OCIRepository|Bucket|ExternalArtifact/.test(document.text)
  return paths.flatMap((text) => foldersOf(text, { file: path, isArtifact }, workspace))
}
