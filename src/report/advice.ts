import { ConfigError, DeliveryError } from '../common/errors.ts'
import { type DeliveryResult, placeOf } from '../delivery/result.ts'

/**
 * What to change about a failed delivery: the type's own hint for the answer, else what such an answer means
 * everywhere. undefined where the error says it itself: nothing was sent because a manifest or a Secret is wrong.
 */
export function advice(delivery: DeliveryResult): string | undefined {
  const { outcome, requests } = delivery
  const error = outcome.status === 'failed' ? outcome.error : undefined
  if (error instanceof DeliveryError && error.hint !== undefined) return error.hint
  const last = requests.at(-1)
  if (error instanceof ConfigError || last === undefined || last.attempts === 0) return undefined
  const { file, line } = placeOf(delivery)
  const manifest = file === '' ? 'the Provider' : `the Provider in ${file}:${line}`
  return meaning(last.status, manifest)
}

function meaning(status: number | null, manifest: string): string | undefined {
  switch (status) {
    case null:
      return `check the host in the address of ${manifest}, its proxy and certificates, and the input allow-hosts`
    case 400:
    case 422:
      return `compare what was sent (mode preview shows it) with the address and channel of ${manifest}`
    case 401:
    case 403:
      return `the service refuses this credential: renew it in the Secret of ${manifest}`
    case 404:
    case 410:
      return `there is nothing at this address any more: check the address and channel of ${manifest}`
    case 429:
      return 'too many requests for this service: spread the deliveries (shard, concurrency) or raise the timeout'
    default:
      return status >= 500
        ? 'the service has a problem: run again later, or keep what failed in an outbox for replay'
        : undefined
  }
}
