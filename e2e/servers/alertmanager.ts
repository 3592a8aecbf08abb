import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getJson } from '../http.ts'
import { freePort, serve } from '../process.ts'
import type { Ground } from '../service.ts'

/** Starts an Alertmanager and returns the URL of its alerts. */
export async function startAlertmanager({ folder, later }: Ground): Promise<string> {
  const address = `127.0.0.1:${await freePort()}`
  writeFileSync(path.join(folder, 'am.yml'), 'route: {receiver: none, group_wait: 1s}\nreceivers: [{name: none}]\n')
  mkdirSync(path.join(folder, 'data'))
  const flags = ['--config.file=am.yml', '--storage.path=data', `--web.listen-address=${address}`]
  const { stop } = await serve(['prometheus-alertmanager', ...flags, '--cluster.listen-address='], {
    cwd: folder,
    ready: () => getJson(`http://${address}/api/v2/status`),
  })
  later(stop)
  return `http://${address}/api/v2/alerts`
}

export interface Alert {
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
}

/** Returns its alerts with this name. */
export async function alertsNamed(url: string, alertname: string): Promise<Alert[]> {
  return getJson(`${url}?filter=${encodeURIComponent(`alertname="${alertname}"`)}`)
}
