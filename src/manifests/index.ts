// The entry point of this folder: other folders import nothing else of it.

export type { Alert, EventSource, Manifest, Provider, ProviderSpec } from './manifest.ts'
export type { Decrypted } from './manifest-context.ts'
export { type EncryptedDocument, loadRepository, type Repository, type RepositoryOptions } from './repository.ts'
export type { SecretDocument } from './secret-manifests.ts'
