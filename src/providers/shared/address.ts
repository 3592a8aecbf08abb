import { ConfigError } from '../../common/errors.ts'
import { parseRequestUri, type Url } from '../../go/url.ts'
import type { Target } from '../provider-type.ts'

/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
export function addressUrl(target: Target, example: string): Url {
  return readAddress(target, example, parseWithScheme)
}

/** Of an address without a scheme Go says `invalid URI for request`, which helps nobody. */
function parseWithScheme(address: string): Url {
  try {
    return parseRequestUri(address)
  } catch (cause) {
    throw /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(address)
      ? cause
      : new Error('it has no scheme such as https://', { cause })
  }
}

/**
 * The Provider's address as a type reads it.
 * @param read what makes sense of the text; the message of the error that it throws is told to the user
 * @throws ConfigError on spec.address if there is none, or `read` refuses it
 */
export function readAddress<T>(target: Target, example: string, read: (address: string) => T): T {
  const { address } = target
  if (address === '') throw addressError('neither spec.address nor the Secret gives an address', example)
  try {
    return read(address)
  } catch (cause) {
    throw addressError(`the address is not valid: ${(cause as Error).message}`, example, cause)
  }
}

/** What is wrong with an address, and what one looks like. */
export function addressError(found: string, example: string, cause?: unknown): ConfigError {
  return new ConfigError(`${found}; expected an address like ${example}`, { field: 'spec.address' }, { cause })
}
