import { escapeSegment } from '../../go/url.ts'
import { type HttpRequest, postJson } from '../exchange.ts'
import type { Hint, ProviderType, Target } from '../provider-type.ts'
import { tokenOrPassword } from './authorization.ts'
import { giteaRepository, repositoryOf } from './git-repository.ts'

/** The API of a Gitea or Forgejo server, for one Provider. */
interface GiteaApi {
  /** `/repos/owner/name` */
  readonly repository: string
  readonly request: (method: HttpRequest['method'], path: string, value?: object) => HttpRequest
}

/**
 * Returns the API of a Provider's server. Unlike the controller's client, does not request the server's version first
 * to refuse servers older than 1.11 from 2020 (docs/fidelity.md).
 * @throws ConfigError on spec.address or token
 */
export function giteaApi(target: Target): GiteaApi {
  const headers = { authorization: `token ${tokenOrPassword(target, "Gitea's access token")}` }
  const { baseUrl, owner, repo } = repositoryOf(target, giteaRepository, 'https://gitea.example.com/owner/repository')
  return {
    repository: `/repos/${escapeSegment(owner)}/${escapeSegment(repo)}`,
    request: (method, path, value) =>
      value === undefined
        ? { protocol: 'http', method, url: baseUrl + path, headers }
        : { ...postJson(baseUrl + path, value, headers), method },
  }
}

/** The address, Secret keys and schemes of the Gitea types. */
export const giteaFields = {
  address: 'required',
  schemes: ['http', 'https', 'git'],
  keys: {
    address: 'Same as `spec.address`',
    token: 'Access token',
    password: 'Alternative to `token`, read only if `username` is also set (the username is not sent)',
  },
  needs: [['token'], ['password']],
} as const satisfies Partial<ProviderType>

/** The meaning of the address of the Gitea types. */
export const giteaAddress =
  'URL of the repository: `https://gitea.example.com/owner/repository`; Forgejo servers such as Codeberg work too'

/**
 * Returns the hints that both Gitea types share.
 * @param scopes the scopes that the token needs
 * @param subject the subject of the request: `commit`
 */
export function giteaHints(scopes: string, subject: string): Hint[] {
  return [
    { status: 401, message: 'the token is wrong or was deleted: create a new one' },
    {
      status: 403,
      message: `the token needs the scope ${scopes}, and its user needs write access to the repository`,
    },
    {
      status: 404,
      message: `Gitea also answers 404 if the token lacks access: check spec.address, the ${subject}, and the owner of the token`,
    },
  ]
}
