import { ConfigError } from '../common/errors.ts'
import type { Decrypted, EncryptedDocument } from '../manifests/index.ts'
import { openSops } from './sops/sops.ts'
import type { SopsOptions } from './sops/sops-keys.ts'

/** Decrypts documents that SOPS encrypted whole, by their keys. What was tampered with is a fault of that document alone. */
export async function openManifests(
  documents: readonly EncryptedDocument[],
  options: SopsOptions,
): Promise<ReadonlyMap<string, Decrypted>> {
  const opened = documents.map(async (document) => [document.key, await openManifest(document, options)] as const)
  return new Map(await Promise.all(opened))
}

async function openManifest(document: EncryptedDocument, options: SopsOptions): Promise<Decrypted> {
  try {
    return await openSops(document, options)
  } catch (error) {
    if (error instanceof ConfigError) return { fault: error.message }
    throw error
  }
}
