import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The part of ncc's API that is used here: it has no types of its own. */
type Ncc = (
  entry: string,
  options: Readonly<Record<string, unknown>>,
) => Promise<{
  readonly code: string
  /** The source map of `code`. */
  readonly map?: string
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
}>

/** The Node module that replaces what is left out. Node has loaded it anyway, and nothing else in the bundle uses it. */
export const standIn = 'node:path/posix'

/**
 * Two files of @actions/core are left out: its OpenID Connect client and its description of the platform. We call neither,
 * and they bring an HTTP client with its own copy of undici, and a program runner: 1 MB, and 40 ms at each start.
 * ncc identifies a module by the text of its import, so these are the names by which core imports its own two files. No
 * other package uses them.
 */
const ofCore = { './oidc-utils.js': standIn, './platform.js': standIn }

/**
 * When @actions/github is imported, it creates a default `fetch` from an HTTP client and all of undici, and a function for each
 * of GitHub's operations: 0.8 MB. We give Octokit our own `fetch` (src/transport/index.ts), with the run's proxies and allowed
 * hosts, and call it by route, so these only have to exist at import.
 */
const unused = {
  name: 'unused.js',
  source: `exports.HttpClient = class { getAgent() {} getAgentDispatcher() {} }
exports.fetch = () => Promise.reject(new Error("the default fetch of @actions/github is left out"))
exports.restEndpointMethods = () => ({})
`,
}
const ofGitHub = Object.fromEntries(
  ['@actions/http-client', 'undici', '@octokit/plugin-rest-endpoint-methods'].map((name) => [name, `./${unused.name}`]),
)

/**
 * The parts of undici that we never use: HTTP/2 (connections offer only http/1.1, and node:http2 costs 5 ms at each start) and
 * the FormData of its fetch. 0.3 MB.
 */
const ofUndici = { './client-h2.js': standIn, '../web/fetch/body.js': standIn }

const ncc: Ncc = createRequire(import.meta.url)('@vercel/ncc')

/**
 * Bundles an entry into `index.js` in a folder, with what it imports lazily in files beside it. The sources are ES modules, but
 * the bundle is CommonJS: Node starts it 5 ms sooner, and needs 25 ms itself.
 * @throws Error for an import that cannot be resolved, which ncc would turn into an error at run time
 */
export async function bundle(entry: string, folder: string, { sourceMaps = false } = {}): Promise<void> {
  // No cache: it does not distinguish ES modules from CommonJS.
  const options = {
    cache: false,
    esm: false,
    externals: { ...ofCore, ...ofGitHub, ...ofUndici },
    license: 'licenses.txt',
    quiet: true,
    sourceMap: sourceMaps,
    sourceMapRegister: false,
    target: 'es2023',
    transpileOnly: true,
  }
  const { code, map, assets } = await ncc(entry, options)
  const files = {
    ...assets,
    'index.js': { source: code },
    ...(map && { 'index.js.map': { source: map } }),
    [unused.name]: unused,
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, { source }] of Object.entries(files)) {
    if (name.endsWith('.js') && String(source).includes('webpackMissingModule'))
      throw new Error(`ncc could not resolve an import: see webpackMissingModule in ${name}`)
    writeFileSync(path.join(folder, name), source, { mode: name === 'index.js' ? 0o755 : 0o644 })
  }
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n')
}
