const label = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/

/** Whether Kubernetes takes it as the name of most objects, nodes among them: apimachinery's validation.IsDNS1123Subdomain. */
export function isSubdomain(name: string): boolean {
  return name.length <= 253 && name.split('.').every((part) => label.test(part))
}

/**
 * Whether Kubernetes takes it as the name of a namespace: apimachinery's validation.IsDNS1123Label. Of a Service as well,
 * though releases before v1.34 want a letter at its beginning.
 */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && label.test(name)
}
