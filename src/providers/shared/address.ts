import { ConfigError } from '../../common/errors.ts'
import { parseRequestUri, type Url } from '../../go/url.ts'
import type { Target } from '../provider-type.ts'

/**
 * Parses the Provider's address as Go's url.ParseRequestURI does.
 * @param example a valid address, for the error message
 * @throws ConfigError on spec.address if it is missing or invalid
 */
export function addressUrl(target: Target, example: string): Url {
  return readAddress(target, example, parseWithScheme)
}

/** Replaces Go's error for an address without a scheme, `invalid URI for request`, with a clearer one. */
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
 * Parses the Provider's address.
 * @param example a valid address, for the error message
 * @param parse returns the parsed address, or throws an error whose message is shown to the user
 * @throws ConfigError on spec.address if it is missing or `parse` throws
 */
export function readAddress<T>(target: Target, example: string, parse: (address: string) => T): T {
  const { address } = target
  if (address === '') throw addressError('neither spec.address nor the Secret contains an address', example)
  try {
    return parse(address)
  } catch (cause) {
    throw addressError(`the address is not valid: ${(cause as Error).message}`, example, cause)
  }
}

/** Returns a ConfigError on spec.address with the problem and an example of a valid address. */
export function addressError(problem: string, example: string, cause?: unknown): ConfigError {
  return new ConfigError(`${problem}; expected an address like ${example}`, { field: 'spec.address' }, { cause })
}
