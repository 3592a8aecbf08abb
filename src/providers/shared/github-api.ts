import { ConfigError } from '../../common/errors.ts'
import { escapePath } from '../../go/url.ts'
import type { Exchange, HttpRequest, Reply } from '../exchange.ts'
import type { Hint, ProviderType, Target } from '../provider-type.ts'
import { githubRepository, repositoryOf } from './git-repository.ts'
import { type AppToken, githubAppToken, githubHeaders } from './github-app.ts'
import { readJson, type Shape, type Shaped } from './reply.ts'

/** GitHub's API as one Provider sees it. */
export interface GithubApi {
  /** `/repos/owner/name` */
  readonly repository: string
  /** The name of the GitHub App that speaks, where it was asked for; '' for people. */
  readonly slug: string
  /** A request to the API; `json` is the text of the body. */
  readonly request: (method: HttpRequest['method'], path: string, json?: string) => HttpRequest
}

/**
 * How a conversation with GitHub begins: the token, or what a GitHub App's credentials are exchanged for, and then the
 * repository and the API that the address stands for, github.com's or a GitHub Enterprise server's.
 * @param options.slug ask for the name of the App, if it is one
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
    'GitHub needs a token or a GitHub App: give the Secret the key token, or githubAppID, githubAppInstallationID and githubAppPrivateKey',
    { field: 'token' },
  )
}

/** Asks GitHub for JSON of a shape. @throws DeliveryError for a reply of another shape */
export function* askGithub<const S extends Shape>(request: HttpRequest, shape: S): Exchange<Shaped<S>> {
  return readGithub(yield request, shape)
}

/** GitHub's JSON as the controller's client reads it: a reply without a body, as 204, counts as null. @throws DeliveryError */
export function readGithub<const S extends Shape>(reply: Reply, shape: S): Shaped<S> {
  return readJson(reply.body.trim() === '' ? { ...reply, body: 'null' } : reply, shape)
}

/** Address, Secret keys, schemes and tokens of the GitHub types. */
export const githubFields = {
  address: 'required',
  schemes: ['http', 'https', 'git'],
  keys: {
    address: 'As `spec.address`',
    token: "Personal access token; this repository's own is `github-token` if the Secret gives none",
    password: 'Instead of `token`; needs a `username` beside it, which is not sent',
    githubAppID: 'Id of a GitHub App, instead of a token',
    githubAppInstallationID: 'Id of its installation',
    githubAppInstallationOwner: 'Instead of that id: the organization or user that installed it',
    githubAppPrivateKey: 'Its private key (PEM)',
    githubAppBaseURL: 'Its API on GitHub Enterprise, such as `https://ghe.example.com/api/v3`',
  },
  acceptsGithubToken: true,
  needs: [
    ['token'],
    ['password'],
    ['githubAppID', 'githubAppInstallationID', 'githubAppPrivateKey'],
    ['githubAppID', 'githubAppInstallationOwner', 'githubAppPrivateKey'],
  ],
} as const satisfies Partial<ProviderType>

/** Example and meaning of the address of the GitHub types. */
export const githubAddress =
  '`https://github.com/owner/repository`, also its ssh form; every other host is GitHub Enterprise'

/**
 * What GitHub's refusals mean for all its types.
 * @param permission as the `permissions` of a workflow have it, `statuses`
 * @param named as the settings of tokens and Apps have it, `Commit statuses`
 * @param checked what a 404 may be about, beside the address and the token: ` the commit,`
 */
export function githubHints(permission: string, named: string, checked = ''): Hint[] {
  return [
    {
      status: 403,
      body: /not accessible by integration/i,
      say: `the job needs \`permissions: { ${permission}: write }\`; a GitHub App needs "${named}: write"`,
    },
    {
      status: 403,
      body: /not accessible by personal access token/i,
      say: `the fine-grained token needs the permission "${named}: write" on this repository`,
    },
    { status: 403, body: /SAML|SSO/, say: "authorize the token for the organization's single sign-on" },
    { body: /rate limit/i, say: "the token's share of requests is used up: send less, or use another token" },
    {
      status: 401,
      body: /JSON web token|JWT|'(Expiration|Issued|Issuer)/i,
      say: 'githubAppID and githubAppPrivateKey do not belong together, or the clock of this machine is wrong',
    },
    { status: 401, say: 'the token is wrong, was revoked or has expired: store a new one' },
    {
      status: 404,
      body: /Integration not found/i,
      say: 'no GitHub App with this githubAppID is here; on GitHub Enterprise set githubAppBaseURL, too',
    },
    {
      status: 404,
      say: `GitHub also answers 404 for what the token may not see: check spec.address,${checked} and that the token has "${named}: write"`,
    },
  ]
}
