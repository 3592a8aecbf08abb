import { eventJson } from '../event/event.ts'
import { goJson } from '../go/json.ts'
import type { ProviderType } from './provider-type.ts'
import { githubAddress, githubApi, githubFields, githubHints } from './shared/github-api.ts'

export const githubdispatch: ProviderType = {
  title: 'GitHub repository dispatch',
  docs: 'https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event',
  family: 'message',
  form: 'raw',
  read: (_, { url }) => ({ place: /\/repos\/(.+)\/dispatches$/.exec(url)?.[1] ?? '' }),
  startsWorkflows: true,
  accepted: { status: 204, body: '' },
  ...githubFields,
  spec: { address: `${githubAddress}; its workflows \`on: repository_dispatch\` run` },
  limits: [
    { of: 'event_type', max: 100, unit: 'characters', above: 'GitHub answers 422' },
    { of: '', max: 65_536, unit: 'bytes', above: 'GitHub answers 422' },
  ],
  hints: [
    {
      status: 422,
      say: 'the event type has at most 100 characters, the payload 10 keys and 64 KB: shorten the message or the name',
    },
    ...githubHints('contents', 'Contents'),
  ],

  *send(event, target) {
    const api = yield* githubApi(target)
    const { kind, name, namespace } = event.involvedObject
    const type = goJson(`${kind}/${name}.${namespace}`, { escapeHtml: false })
    const payload = `{"event_type":${type},"client_payload":${eventJson(event)}}`
    yield { ...api.request('POST', `${api.repository}/dispatches`, payload), once: true }
  },
}
