import { escapeSegment } from '../../go/url.ts'
import { type HttpRequest, postJson } from '../exchange.ts'
import type { Hint, ProviderType, Target } from '../provider-type.ts'
import { tokenOrPassword } from './authorization.ts'
import { gitlabProject, repositoryOf } from './git-repository.ts'

/** GitLab's API, for one Provider. */
interface GitlabApi {
  /** `/projects/group%2Fproject` */
  readonly project: string
  readonly request: (method: HttpRequest['method'], path: string, value?: object) => HttpRequest
}

/** Returns the API of a Provider's GitLab server. @throws ConfigError on spec.address or token */
export function gitlabApi(target: Target): GitlabApi {
  const headers = { accept: 'application/json', 'private-token': tokenOrPassword(target, "GitLab's access token") }
  const { baseUrl, id } = repositoryOf(target, gitlabProject, 'https://gitlab.com/group/project')
  return {
    // The controller's client escapes dots, although it need not.
    project: `/projects/${escapeSegment(id).replaceAll('.', '%2E')}`,
    request: (method, path, value) =>
      value === undefined
        ? { protocol: 'http', method, url: baseUrl + path, headers }
        : { ...postJson(baseUrl + path, value, headers), method },
  }
}

/** The address, Secret keys and schemes of the GitLab types. */
export const gitlabFields = {
  address: 'required',
  schemes: ['http', 'https', 'git'],
  keys: {
    address: 'Same as `spec.address`',
    token: 'Personal, group or project access token with the scope `api`',
    password: 'Alternative to `token`, read only if `username` is also set (the username is not sent)',
  },
  needs: [['token'], ['password']],
} as const satisfies Partial<ProviderType>

/** The meaning of the address of the GitLab types. */
export const gitlabAddress =
  'URL of the project: `https://gitlab.com/group/project`, or its SSH form; self-managed servers work too'

/** The hints that both GitLab types share. */
export const gitlabHints: Hint[] = [
  { status: 401, message: 'the token is wrong, was revoked or has expired (after a year at most): create a new one' },
  { status: 403, message: 'the token needs the scope api, and the Developer role or higher in the project' },
  {
    status: 404,
    message:
      'GitLab also answers 404 if the token lacks access: check spec.address, and that the token is for this project',
  },
  { status: 429, message: "GitLab's rate limit is exceeded: send fewer messages" },
]
