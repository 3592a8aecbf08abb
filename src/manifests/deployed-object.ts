import { nodeAt, textOf } from '../common/yaml.ts'
import type { Chain } from '../kustomize-controller/chain.ts'
import { type Substituted, type Substitution, substitute } from '../kustomize-controller/post-build.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { type ManifestContext, namespaceIn } from './deployed-copies.ts'

/** An object as a chain puts it into the cluster. */
interface DeployedObject extends Pick<Substituted, 'object' | 'unresolved'> {
  readonly namespace: string | undefined
  readonly substitution: Substitution
}

/**
 * The object as a chain puts it into the cluster: changed, then with the values of its variables; undefined if a patch deletes
 * it. With `labels`, those that kustomizations set count as changes.
 */
export function deployedObject(
  parsed: YamlObject,
  chain: Chain,
  context: ManifestContext,
  of: { readonly labels: boolean },
): DeployedObject | undefined {
  const { object: changed, isPlaced } = context.changesOf(chain, of)?.apply(parsed) ?? {
    object: parsed,
    isPlaced: false,
  }
  if (!changed) return undefined
  const substitution = context.substitutionOf(chain.flux)
  const { object, unresolved } = substitute(changed, substitution)
  const node = nodeAt(object, 'metadata', 'namespace')
  const own = { namespace: textOf(node), missing: node ? unresolved.get(node) : undefined }
  const around = isPlaced ? { ...chain, namespace: undefined } : chain
  const { namespace } = namespaceIn(own, around, substitution, context.namespace)
  return { object, unresolved, namespace, substitution }
}
