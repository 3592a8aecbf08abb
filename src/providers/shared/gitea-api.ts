import { escapeSegment } from '../../go/url.ts'
import { type HttpRequest, postJson } from '../exchange.ts'
import type { Hint, ProviderType, Target } from '../provider-type.ts'
import { tokenOrPassword } from './authorization.ts'
import { giteaRepository, repositoryOf } from './git-repository.ts'

/** The API of a Gitea or Forgejo server as one Provider sees it. */
interface GiteaApi {
  /** `/repos/owner/name` */
  readonly repository: string
  readonly request: (method: HttpRequest['method'], path: string, value?: object) => HttpRequest
}

/**
 * The controller's client asks for the server's version first, only to refuse servers older than 1.11 (2020); we do not
 * (docs/fidelity.md).
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

/** Address, Secret keys and schemes of the Gitea types. */
export const giteaFields = {
  address: 'required',
  schemes: ['http', 'https', 'git'],
  keys: {
    address: 'As `spec.address`',
    token: 'Access token',
    password: 'A token, as an alternative to `token`; read only if `username` is also set (which itself is not sent)',
  },
  needs: [['token'], ['password']],
} as const satisfies Partial<ProviderType>

/** Meaning of the address of the Gitea types. */
export const giteaAddress = '`https://gitea.example.com/owner/repository`, a Forgejo server (Codeberg) likewise'

/**
 * What the refusals of Gitea mean for both its types.
 * @param scopes that the token needs
 * @param about what the request is about: `commit`
 */
export function giteaHints(scopes: string, about: string): Hint[] {
  return [
    { status: 401, say: 'the token is wrong or was deleted: make a new one' },
    { status: 403, say: `the token needs the scope ${scopes}, and its user write access to the repository` },
    {
      status: 404,
      say: `Gitea also answers 404 for what the token may not see: check spec.address, the ${about}, and who owns the token`,
    },
  ]
}
