import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** What ncc makes of an entry, as far as it is used here: it has no types of its own. */
type Ncc = (
  entry: string,
  options: Readonly<Record<string, unknown>>,
) => Promise<{
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
}>

const ncc: Ncc = createRequire(import.meta.url)('@vercel/ncc')

/**
 * Bundles an entry and all that it imports into `index.js` of a folder, and what it imports when needed into files beside it.
 * They are CommonJS although the sources are ES modules: Node starts them 5 ms sooner, 25 being its own start.
 * @throws Error for an import that cannot be resolved, which ncc turns into a throw at run time
 */
export async function bundle(entry: string, folder: string): Promise<void> {
  // Without its cache, which does not tell ES modules from CommonJS.
  const options = {
    cache: false,
    esm: false,
    license: 'licenses.txt',
    quiet: true,
    target: 'es2023',
    transpileOnly: true,
  }
  const { code, assets } = await ncc(entry, options)
  const files = { ...assets, 'index.js': { source: code } }
  mkdirSync(folder, { recursive: true })
  for (const [name, { source }] of Object.entries(files)) {
    if (name.endsWith('.js') && String(source).includes('webpackMissingModule'))
      throw new Error(`ncc could not resolve an import: see webpackMissingModule in ${name}`)
    writeFileSync(path.join(folder, name), source, { mode: name === 'index.js' ? 0o755 : 0o644 })
  }
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n')
}
