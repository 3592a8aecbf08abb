import { escapeSegment } from '../../go/url.ts'
import { type HttpRequest, postJson } from '../exchange.ts'
import type { Hint, ProviderType, Target } from '../provider-type.ts'
import { tokenOrPassword } from './authorization.ts'
import { gitlabProject, repositoryOf } from './git-repository.ts'

/** GitLab's API as one Provider sees it. */
interface GitlabApi {
  /** `/projects/group%2Fproject` */
  readonly project: string
  readonly request: (method: HttpRequest['method'], path: string, value?: object) => HttpRequest
}

/** @throws ConfigError on spec.address or token */
export function gitlabApi(target: Target): GitlabApi {
  const headers = { accept: 'application/json', 'private-token': tokenOrPassword(target, "GitLab's access token") }
  const { baseUrl, id } = repositoryOf(target, gitlabProject, 'https://gitlab.com/group/project')
  return {
    // As the controller's client writes it: a dot would do.
    project: `/projects/${escapeSegment(id).replaceAll('.', '%2E')}`,
    request: (method, path, value) =>
      value === undefined
        ? { protocol: 'http', method, url: baseUrl + path, headers }
        : { ...postJson(baseUrl + path, value, headers), method },
  }
}

/** Address, Secret keys and schemes of the GitLab types. */
export const gitlabFields = {
  address: 'required',
  schemes: ['http', 'https', 'git'],
  keys: {
    address: 'As `spec.address`',
    token: 'Personal, group or project access token with the scope `api`',
    password: 'Instead of `token`; needs a `username` beside it, which is not sent',
  },
  needs: [['token'], ['password']],
} as const satisfies Partial<ProviderType>

/** Meaning of the address of the GitLab types. */
export const gitlabAddress = '`https://gitlab.com/group/project`, also its ssh form; of a server of your own likewise'

/** What GitLab's refusals mean for both its types. */
export const gitlabHints: Hint[] = [
  { status: 401, say: 'the token is wrong, was revoked or has expired: GitLab ends each within a year' },
  { status: 403, say: 'the token needs the scope api, and the role Developer or higher in the project' },
  {
    status: 404,
    say: 'GitLab also answers 404 for what the token may not see: check spec.address, and that the token is of this project',
  },
  { status: 429, say: "GitLab's rate limit is reached: send less" },
]
