import { ConfigError } from '../../common/errors.ts'
import { escapePath } from '../../go/url.ts'
import type { Exchange, HttpRequest, Reply } from '../exchange.ts'
import type { Hint, ProviderType, Target } from '../provider-type.ts'
import { githubRepository, repositoryOf } from './git-repository.ts'
import { type AppToken, githubAppToken, githubHeaders } from './github-app.ts'
import { readJson, type Shape, type Shaped } from './reply.ts'

/** GitHub's API, for one Provider. */
export interface GithubApi {
  /** `/repos/owner/name` */
  readonly repository: string
  /** The slug of the GitHub App, if requested; '' for a token. */
  readonly slug: string
  /** Returns a request to the API. `json` is the body. */
  readonly request: (method: HttpRequest['method'], path: string, json?: string) => HttpRequest
}

/**
 * Returns the API for a Provider's address, on github.com or a GitHub Enterprise server. Exchanges a GitHub App's
 * credentials for a token first.
 * @param options.slug whether to request the slug of the App
 * @throws ConfigError on spec.address, token or a key of the GitHub App
 */
export function* githubApi(target: Target, options = { slug: false }): Exchange<GithubApi> {
  const { token, slug } = yield* credentials(target, options)
  const { baseUrl, owner, repo } = repositoryOf(target, githubRepository, 'https://github.com/owner/repository')
  const headers = { ...githubHeaders, authorization: `Bearer ${token}` }
  return {
    repository: escapePath(`/repos/${owner}/${repo}`),
    slug,
    request: (method, path, json) => ({
      protocol: 'http',
      method,
      url: baseUrl + path,
      headers: json === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(json !== undefined && { body: `${json}\n` }),
    }),
  }
}

function* credentials(target: Target, options: { slug: boolean }): Exchange<AppToken> {
  const token = target.token || target.password
  if (token) return { token, slug: '' }
  if (target.secret.has('githubAppID')) return yield* githubAppToken(target, options)
  throw new ConfigError(
    'GitHub needs a token or a GitHub App: add the key token to the Secret, or githubAppID, githubAppInstallationID and githubAppPrivateKey',
    { field: 'token' },
  )
}

/** Sends a request to GitHub and parses the JSON reply. @throws DeliveryError if the reply does not have this shape */
export function* fetchGithub<const S extends Shape>(request: HttpRequest, shape: S): Exchange<Shaped<S>> {
  return readGithub(yield request, shape)
}

/**
 * Parses a JSON reply as the controller's GitHub client does: an empty body, such as that of a 204, is null.
 * @throws DeliveryError if the reply does not have this shape
 */
export function readGithub<const S extends Shape>(reply: Reply, shape: S): Shaped<S> {
  return readJson(reply.body.trim() === '' ? { ...reply, body: 'null' } : reply, shape)
}

/** The address, Secret keys and schemes of the GitHub types. */
export const githubFields = {
  address: 'required',
  schemes: ['http', 'https', 'git'],
  keys: {
    address: 'Same as `spec.address`',
    token: "Personal access token; defaults to the input `github-token` if the address is the run's own repository",
    password: 'Alternative to `token`, read only if `username` is also set (the username is not sent)',
    githubAppID: 'ID of a GitHub App, instead of a token',
    githubAppInstallationID: "ID of the App's installation",
    githubAppInstallationOwner: 'Organization or user that installed the App, instead of `githubAppInstallationID`',
    githubAppPrivateKey: "The App's private key (PEM)",
    githubAppBaseURL: "API of the App's GitHub Enterprise server, such as `https://ghe.example.com/api/v3`",
  },
  acceptsGithubToken: true,
  needs: [
    ['token'],
    ['password'],
    ['githubAppID', 'githubAppInstallationID', 'githubAppPrivateKey'],
    ['githubAppID', 'githubAppInstallationOwner', 'githubAppPrivateKey'],
  ],
} as const satisfies Partial<ProviderType>

/** The meaning of the address of the GitHub types. */
export const githubAddress =
  'URL of the repository: `https://github.com/owner/repository`, or its SSH form. Any other host is GitHub Enterprise'

/**
 * Returns the hints that all GitHub types share.
 * @param permission the permission's name in a workflow: `statuses`
 * @param label the permission's name in the settings of tokens and Apps: `Commit statuses`
 * @param subject the subject of the request, if it can cause a 404: ` the commit,`
 */
export function githubHints(permission: string, label: string, subject = ''): Hint[] {
  return [
    {
      status: 403,
      body: /not accessible by integration/i,
      message: `the job needs \`permissions: { ${permission}: write }\`; a GitHub App needs "${label}: write"`,
    },
    {
      status: 403,
      body: /not accessible by personal access token/i,
      message: `the fine-grained token needs the permission "${label}: write" on this repository`,
    },
    { status: 403, body: /SAML|SSO/, message: "authorize the token for the organization's single sign-on" },
    { body: /rate limit/i, message: "the token's rate limit is exceeded: send fewer messages or use another token" },
    {
      status: 401,
      body: /JSON web token|JWT|'(Expiration|Issued|Issuer)/i,
      message: "githubAppID and githubAppPrivateKey do not match, or this machine's clock is wrong",
    },
    { status: 401, message: 'the token is wrong, was revoked or has expired: create a new one' },
    {
      status: 404,
      body: /Integration not found/i,
      message: 'there is no GitHub App with this githubAppID; for GitHub Enterprise, also set githubAppBaseURL',
    },
    {
      status: 404,
      message: `GitHub also answers 404 if the token lacks access: check spec.address,${subject} and that the token has "${label}: write"`,
    },
  ]
}
