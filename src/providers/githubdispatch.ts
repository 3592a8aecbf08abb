import { eventJson } from '../event/event.ts'
import { goJson } from '../go/json.ts'
import type { ProviderType } from './provider-type.ts'
import { githubAddress, githubApi, githubFields, githubHints } from './shared/github-api.ts'

export const githubdispatch: ProviderType = {
  title: 'GitHub repository dispatch',
  docs: 'https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event',
  family: 'message',
  form: 'raw',
  read: (_, { url }) => ({ destination: /\/repos\/(.+)\/dispatches$/.exec(url)?.[1] ?? '' }),
  startsWorkflows: true,
  acceptedReply: { status: 204, body: '' },
  ...githubFields,
  spec: { address: `${githubAddress}. The repository's workflows with \`on: repository_dispatch\` are started` },
  limits: [
    { path: 'event_type', max: 100, unit: 'characters', whenExceeded: 'GitHub answers 422' },
    { path: '', max: 65_536, unit: 'bytes', whenExceeded: 'GitHub answers 422' },
  ],
  hints: [
    {
      status: 422,
      message:
        "the event type may have at most 100 characters, and the payload at most 10 keys and 64 KB: shorten the event's message or the object's name",
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
