import type { Manifest } from '../manifests/index.ts'

/** The shortest folder, or the file, that has a manifest and none of the others; undefined where there is none. */
export function ownFolder(manifest: Manifest, others: readonly Manifest[]): string | undefined {
  if (others.length === 0) return undefined
  const parts = origin(manifest).split('/')
  const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'))
  const own = paths.find((path) => !others.some((other) => isIn(other, path)))
  return own === '-' ? undefined : own
}

/** Whether a manifest is still there when the input `manifests` is this folder or file. */
export function isIn(manifest: Manifest, path: string): boolean {
  return `${origin(manifest)}/`.startsWith(`${path}/`)
}

/** The cluster's own folder or file, where kustomizations of several clusters include the manifest. */
function origin({ root, file }: Manifest): string {
  return root ?? file
}
