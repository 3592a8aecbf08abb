import { ConfigError } from '../common/errors.ts'
import { listOf, mapOf, wordOf } from '../common/yaml.ts'
import type { Decrypted, EncryptedDocument } from '../manifests/index.ts'
import { decryptSops } from './sops/sops.ts'
import type { SopsOptions } from './sops/sops-keys.ts'

/**
 * Decrypts documents that are encrypted with SOPS as a whole. Returns the results by document key; a document that was
 * tampered with gets a fault of its own. Registers the decrypted addresses with the redactor.
 */
export async function decryptManifests(
  documents: readonly EncryptedDocument[],
  options: SopsOptions,
): Promise<ReadonlyMap<string, Decrypted>> {
  const opened = documents.map(async (document) => [document.key, await decryptManifest(document, options)] as const)
  return new Map(await Promise.all(opened))
}

async function decryptManifest(document: EncryptedDocument, options: SopsOptions): Promise<Decrypted> {
  try {
    const opened = await decryptSops(document, options)
    for (const address of addressesIn(opened.plain)) options.redactor.addAddress(address)
    return opened
  } catch (error) {
    if (error instanceof ConfigError) return { fault: error.message }
    throw error
  }
}

/** An address that was encrypted is a secret, even if its provider type has public addresses. */
function addressesIn(plain: unknown): string[] {
  const { items = [plain] } = (mapOf(plain) ?? {}) as { items?: unknown }
  return listOf(items)
    .map((item) => mapOf(mapOf(item)?.spec) ?? {})
    .flatMap(({ address, proxy }) => [wordOf(address) ?? [], wordOf(proxy) ?? []].flat())
}
