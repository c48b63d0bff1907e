/** What a definition calls: all that most import of the public interface, and a small part of its code. */
export { defineBase } from './base.ts'
export { defineCluster } from './cluster.ts'
export { ahead, behind } from './exception.ts'
export { fromKustomization } from './from-kustomization.ts'
export { secret } from './secret.ts'
export { defineSegments } from './segment.ts'
