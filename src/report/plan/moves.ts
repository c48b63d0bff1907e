/** Where a cluster is applied from, or how MetalLB is installed in it, before and after. Undefined: by nothing that is written here. */
export type Move =
  | { readonly what: 'output'; readonly before: string; readonly after: string }
  | { readonly what: 'install'; readonly before: string | undefined; readonly after: string | undefined }

/** What a move means for whoever applies the files. */
export function moveText({ what, before, after }: Move): string {
  if (what === 'output') {
    return `The output moves from \`${before}\` to \`${after}\`: whoever applies the old folder (an Application, a Flux Kustomization) has to follow first, else pruning deletes all that was in it.`
  }
  const head = `The installation goes from ${before ?? 'none'} to ${after ?? 'none'}`
  if (after === undefined)
    return `${head}: pruning deletes MetalLB with its CRDs, and with them every pool. Let whoever installs it from now on take them over first.`
  if (before === undefined) return `${head}: what installs MetalLB until now has to let go of it.`
  return `${head}: its Deployment and DaemonSet have other names then. Without pruning both run beside each other.`
}
