import type { Environment } from '../common/environment.ts'
import { isWithin } from '../common/paths.ts'
import { workTree } from '../common/work-tree.ts'
import { originUrl } from './run-git.ts'

/** Addresses of the repository in which this run happens: the CI system's, else that of the remote `origin`. */
export function ownUrls(environment: Environment, cwd: string, workspace: string): string[] {
  const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = 'https://github.com' } = environment
  const known = [
    name && `${server}/${name}`,
    environment.CI_PROJECT_URL,
    environment.BUILD_REPOSITORY_URI,
    environment.CIRCLE_REPOSITORY_URL,
    environment.BITBUCKET_GIT_HTTP_ORIGIN,
    environment.GIT_URL,
  ].filter((url) => url !== undefined && url !== '')
  if (known.length > 0) return known as string[]
  const root = workTree(cwd)
  const origin = root && isWithin(root, workspace) ? originUrl(cwd) : ''
  return origin ? [origin] : []
}
