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

/** The module of Node that stands in for what is left out: loaded anyway, and used by nothing else in the bundle. */
export const standIn = 'node:path/posix'

/**
 * Two files of @actions/core are left out: its OpenID Connect client and its description of the platform. We call
 * neither, and they bring an HTTP client with an undici of its own and a program runner: 1 MB, and 40 ms at each start.
 * ncc knows a module only by the text of its import. So these are the names by which core imports its own two files,
 * which nothing else has.
 */
const ofCore = { './oidc-utils.js': standIn, './platform.js': standIn }

/**
 * @actions/github makes a default `fetch` when it is imported, of an HTTP client and all of undici, and a function for each
 * of GitHub's operations: 0.8 MB. Octokit gets our `fetch` (src/transport/index.ts), with the run's proxies and hosts, and
 * is asked by routes, so that these only have to be there when it is imported.
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
 * What undici never reaches here: HTTP/2 (connections offer only http/1.1, and node:http2 costs 5 ms at each start) and
 * the FormData of its fetch. 0.3 MB.
 */
const ofUndici = { './client-h2.js': standIn, '../web/fetch/body.js': standIn }

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
    externals: { ...ofCore, ...ofGitHub, ...ofUndici },
    license: 'licenses.txt',
    quiet: true,
    target: 'es2023',
    transpileOnly: true,
  }
  const { code, assets } = await ncc(entry, options)
  const files = { ...assets, 'index.js': { source: code }, [unused.name]: unused }
  mkdirSync(folder, { recursive: true })
  for (const [name, { source }] of Object.entries(files)) {
    if (name.endsWith('.js') && String(source).includes('webpackMissingModule'))
      throw new Error(`ncc could not resolve an import: see webpackMissingModule in ${name}`)
    writeFileSync(path.join(folder, name), source, { mode: name === 'index.js' ? 0o755 : 0o644 })
  }
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n')
}
