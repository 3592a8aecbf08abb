/** Sends a request to a test server. @throws Error with status and body unless it answers 2xx */
export async function request(url: string, init: RequestInit = {}): Promise<string> {
  const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${init.method ?? 'GET'} ${url}: ${reply.status} ${text}`)
  return text
}

// biome-ignore lint/suspicious/noExplicitAny: replies of services, which the tests check
export async function getJson(url: string, headers: Record<string, string> = {}): Promise<any> {
  return JSON.parse(await request(url, { headers }))
}

// biome-ignore lint/suspicious/noExplicitAny: replies of services, which the tests check
export async function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<any> {
  const init = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  }
  return JSON.parse(await request(url, init))
}
