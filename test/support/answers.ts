/** A service's answer. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** `METHOD host/path` -> status and body, as the services of the examples answer a first message. The first match counts. */
const answers: readonly (readonly [RegExp, number, string])[] = [
  [/^POST hooks\.slack\.com\//, 200, 'ok'],
  [/^POST discord\.com\//, 200, 'ok'],
  [/^POST [^/]*\.powerplatform\.com\//, 202, ''],
  [/^POST rocket\./, 200, '{"success":true}'],
  [/^POST api\.telegram\.org\//, 200, '{"ok":true,"result":{"message_id":1}}'],
  [/^POST open\.larksuite\.com\//, 200, '{"code":0,"msg":"success","data":{}}'],
  [/^POST [^/]*\.zulipchat\.com\//, 200, '{"result":"success","msg":"","id":1}'],
  [/^PUT matrix\./, 200, '{"event_id":"$1"}'],
  [/^POST pubsub\.googleapis\.com\//, 200, '{"messageIds":["1"]}'],
  [/^POST [^/]*\.servicebus\.windows\.net\//, 201, ''],
  [/^POST api\.opsgenie\.com\//, 202, '{"result":"Request will be processed","took":0.01,"requestId":"1"}'],
  [/^POST events\.pagerduty\.com\//, 202, '{"status":"success","message":"Event processed"}'],
  [/^POST api\.datadoghq\./, 202, '{"status":"ok"}'],
  [/^POST grafana\./, 200, '{"id":1,"message":"Graphite annotation added"}'],
  [/^POST [^/]*\.sentry\.io\//, 200, '{"id":"1"}'],
  [/^POST api\.incident\.io\//, 202, '{"status":"success","message":"Event accepted for processing"}'],
  [/^POST (alertmanager|otel)\./, 200, ''],

  [/^GET [^/]*\/(api\/v[134]\/)?user$/, 200, '{"login":"flux","username":"flux","id":1}'],
  [/^GET dev\.azure\.com\//, 200, '{"value":[],"count":0}'],
  [/^GET [^/]*bitbucket\./, 404, ''],
  [/^GET /, 200, '[]'],
  [/^POST api\.github\.com\/.*\/dispatches$/, 204, ''],
  [/^POST bitbucket\./, 204, ''],
  [/^POST ([^/]*github|gitlab|gitea|dev\.azure|[^/]*bitbucket)\./, 201, '{"id":1}'],
]

/** The service's answer to a request; 200 with an empty object if the table has no answer. */
export function answerOf(method: string, host: string, path: string): Answer {
  const request = `${method} ${host}${path.replace(/\?.*/s, '')}`
  const found = answers.find(([pattern]) => pattern.test(request))
  return found ? { status: found[1], body: found[2] } : { status: 200, body: '{}' }
}
