const name = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/

/** Whether Kubernetes takes it as the key of a label: apimachinery's validation.IsQualifiedName. */
export function isLabelKey(key: string): boolean {
  const slash = key.indexOf('/')
  if (slash < 0) return isName(key)
  const prefix = key.slice(0, slash)
  return prefix.length <= 253 && subdomain.test(prefix) && isName(key.slice(slash + 1))
}

/** Whether Kubernetes takes it as the value of a label: apimachinery's validation.IsValidLabelValue. */
export function isLabelValue(value: string): boolean {
  return value === '' || isName(value)
}

function isName(text: string): boolean {
  return text.length <= 63 && name.test(text)
}
