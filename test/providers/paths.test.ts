import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { rehearse } from '../../src/delivery/run-exchange.ts'
import type { TypeName } from '../../src/providers/index.ts'
import type { Target } from '../../src/providers/provider-type.ts'
import { sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { providers } from '../support/support.ts'

// Names in paths, escaped as the controller's client for each service does.

const commit = '5394cb7f48332b2de7c17dd8b8384bbc84b7e738'
const common = {
  commitStatus: 'kustomization/apps/0c9c2e41',
  provider: { name: 'provider', namespace: 'flux-system', uid: '0c9c2e41-d2f9-4f9b-9c41-bebc1984d67a' },
}

function urls(type: TypeName, parts: Partial<Target>, event = sampleEvent()): string[] {
  const { requests, outcome } = rehearse(providers[type].send(event, sampleTarget({ ...common, token: 't', ...parts })))
  assert.equal(outcome.status, 'delivered', outcome.status === 'failed' ? outcome.error.message : '')
  return requests.map(({ url }) => url)
}

function refusal(type: TypeName, parts: Partial<Target>, event = sampleEvent()): Error | undefined {
  const { requests, outcome } = rehearse(providers[type].send(event, sampleTarget({ ...common, token: 't', ...parts })))
  assert.deepEqual(requests, [])
  return outcome.status === 'failed' ? outcome.error : undefined
}

const written = "a+b&c:d(e)!f$g'h,i;j=k"
const escaped = 'a+b&c:d%28e%29%21f$g%27h%2Ci%3Bj=k'

describe('repository names', () => {
  test('github and bitbucket leave a valid path unchanged', () => {
    assert.deepEqual(urls('github', { address: `https://github.com/${written}/${written}` }), [
      `https://api.github.com/repos/${written}/${written}/commits/${commit}/statuses?per_page=50`,
      `https://api.github.com/repos/${written}/${written}/statuses/${commit}`,
    ])
    const [url = ''] = urls('bitbucket', { address: `https://bitbucket.org/${written}/${written}`, token: 'u:p' })
    assert.ok(url.startsWith(`https://api.bitbucket.org/2.0/repositories/${written}/${written}/commit/${commit}/`), url)
  })

  test('github and bitbucket escape the whole path if any character is invalid', () => {
    const [url = ''] = urls('github', { address: 'https://github.com/a(b)/é' })
    assert.ok(url.startsWith('https://api.github.com/repos/a%28b%29/%C3%A9/commits/'), url)
    const [percent = ''] = urls('github', { address: 'https://github.com/a%25b/a%3Fb%23c' })
    assert.ok(percent.startsWith('https://api.github.com/repos/a%25b/a%3Fb%23c/commits/'), percent)
  })

  test('gitea, gitlab and azuredevops escape each as a segment', () => {
    const [gitea] = urls('gitea', { address: `https://gitea.example.com/${written}/${written}` })
    assert.equal(
      gitea,
      `https://gitea.example.com/api/v1/repos/${escaped}/${escaped}/commits/${commit}/statuses?limit=50&page=1`,
    )
    const [gitlab = ''] = urls('gitlab', { address: `https://gitlab.com/${written}/b.c` })
    assert.ok(gitlab.startsWith(`https://gitlab.com/api/v4/projects/${escaped}%2Fb%2Ec/repository/`), gitlab)
    const [azure = ''] = urls('azuredevops', { address: `https://dev.azure.com/org/${written}/_git/${written}` })
    assert.equal(
      azure,
      `https://dev.azure.com/org/${escaped}/_apis/git/repositories/${escaped}/commits/${commit}/statuses`,
    )
  })

  test('bitbucketserver escapes project and repository, but not the commit', () => {
    const odd = `main@sha1:${"a(b)!'".padEnd(40, 'x')}`
    const [url = ''] = urls(
      'bitbucketserver',
      { address: 'https://git.example.com/scm/a(b)/c!d.git' },
      sampleEvent({ metadata: new Map([['revision', odd]]) }),
    )
    const path = `/rest/api/latest/projects/a%28b%29/repos/c%21d/commits/${odd.slice(10)}/builds?key=`
    assert.ok(url.startsWith(`https://git.example.com${path}`), url)
  })

  test('a gitea or azuredevops address without a repository is refused', () => {
    for (const address of ['https://gitea.example.com/owner/', 'https://gitea.example.com//repository'])
      for (const type of ['gitea', 'giteapullrequestcomment'] as const)
        assert.ok(refusal(type, { address }) instanceof ConfigError, address)
    assert.ok(refusal('azuredevops', { address: 'https://dev.azure.com/o/p/_git/' }) instanceof ConfigError)
    const [url] = urls('azuredevops', { address: 'https://dev.azure.com/o//_git/r' })
    assert.equal(url, `https://dev.azure.com/o/_apis/git/repositories/r/commits/${commit}/statuses`)
  })
})

test('a commit with special characters cannot leave its segment; gitea escapes it as in a query when it posts', () => {
  const odd = 'a b/c?d#e(f)+'.padEnd(40, 'x')
  const event = sampleEvent({ metadata: new Map([['revision', `main@sha1:${odd}`]]) })
  const segment = `a%20b%2Fc%3Fd%23e%28f%29+${'x'.repeat(27)}`
  assert.ok(urls('github', { address: 'https://github.com/o/r' }, event)[1]?.endsWith(`/statuses/${segment}`))
  assert.ok(urls('gitlab', { address: 'https://gitlab.com/o/r' }, event)[1]?.endsWith(`/statuses/${segment}`))
  const [list, post] = urls('gitea', { address: 'https://gitea.example.com/o/r' }, event)
  assert.ok(list?.endsWith(`/commits/${segment}/statuses?limit=50&page=1`))
  assert.ok(post?.endsWith(`/statuses/a+b%2Fc%3Fd%23e%28f%29%2B${'x'.repeat(27)}`), post)
})

test('for pull request 0, the comments of all issues are listed on GitHub only', () => {
  const event = sampleEvent({ metadata: new Map([['change_request', '0']]) })
  const [, list, post] = urls('githubpullrequestcomment', { address: 'https://github.com/o/r' }, event)
  assert.equal(list, 'https://api.github.com/repos/o/r/issues/comments?direction=asc&per_page=100&sort=created')
  assert.equal(post, 'https://api.github.com/repos/o/r/issues/0/comments')
  const gitea = urls('giteapullrequestcomment', { address: 'https://gitea.example.com/o/r' }, event)
  assert.equal(gitea[1], 'https://gitea.example.com/api/v1/repos/o/r/issues/0/comments?limit=100&page=1')
})

test('a matrix room is escaped as in Go; a control character or an invalid escape is refused', () => {
  const address = 'https://matrix.example.com'
  const [url = ''] = urls('matrix', { address, channel: '!a"<>|^`{}\\ é:h' })
  assert.ok(url.startsWith(`${address}/_matrix/client/r0/rooms/%21a%22%3C%3E%7C%5E%60%7B%7D%5C%20%C3%A9:h/send/`), url)
  assert.ok(
    urls('matrix', { address, channel: '!a(b):h' })[0]?.startsWith(`${address}/_matrix/client/r0/rooms/!a(b):h/`),
  )
  for (const channel of ['!r\n:h', '!r\u007f:h', '!r%zz:h']) {
    const error = refusal('matrix', { address, channel })
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, 'spec.channel')
  }
})

test('a zulip address may have a fragment, which is not sent', () => {
  const [url] = urls('zulip', { address: 'https://acme.zulipchat.com/x?a=1#narrow', channel: 'a/b' })
  assert.equal(url, 'https://acme.zulipchat.com/api/v1/messages?a=1')
})

test('otel decodes the path and escapes it again, as its SDK does', () => {
  for (const [path, sent] of [
    ['/a%2Fb', '/a/b'],
    ['/a(b)', '/a%28b%29'],
    ['/é|', '/%C3%A9%7C'],
    ['/a//b/../c', '/a//b/../c'],
  ] as const)
    assert.deepEqual(urls('otel', { address: `https://otel.example.com${path}` }), [`https://otel.example.com${sent}`])
})

test('a host keeps its port unchanged', () => {
  assert.deepEqual(urls('datadog', { address: 'https://dd.example.com:08443/x' }), [
    'https://dd.example.com:08443/api/v1/events',
  ])
  const [gitea = ''] = urls('gitea', { address: 'https://gitea.example.com:08443/o/r' })
  assert.ok(gitea.startsWith('https://gitea.example.com:08443/api/v1/'), gitea)
})

describe('Progressing does not hide an invalid Provider', () => {
  const event = sampleEvent({ reason: 'Progressing' })
  const addresses: Partial<Record<TypeName, string>> = {
    azuredevops: 'https://dev.azure.com/o/p/_git/r',
    bitbucket: 'https://bitbucket.org/o/r',
    bitbucketserver: 'https://git.example.com/scm/o/r.git',
    github: 'https://github.com/o/r',
    gitlab: 'https://gitlab.com/o/r',
  }
  for (const [type, address] of Object.entries(addresses) as [TypeName, string][]) {
    const token = type === 'bitbucket' ? 'u:p' : 't'
    test(type, () => {
      const say = (parts: Partial<Target>) =>
        rehearse(providers[type].send(event, sampleTarget({ ...common, address, token, ...parts }))).outcome
      assert.equal(say({}).status, 'skipped')
      for (const parts of [{ address: 'https://example.com/x' }, { commitStatus: '' }, { token: '' }]) {
        if (type === 'gitlab' && 'address' in parts) continue
        const outcome = say(parts)
        assert.ok(outcome.status === 'failed' && outcome.error instanceof ConfigError, JSON.stringify(parts))
      }
    })
  }
})

test('bitbucketserver omits an empty description and ends its body with a newline', () => {
  const target = sampleTarget({ ...common, address: 'https://git.example.com/scm/o/r.git', token: 't' })
  const { requests } = rehearse(providers.bitbucketserver.send(sampleEvent({ reason: '' }), target))
  const body = String(requests.at(-1)?.body)
  assert.match(body, /^\{"key":"[0-9a-f]{40}","name":"kustomization\/apps \[\]","state":"SUCCESSFUL","url":".*"\}\n$/)
})
