const zero = 48
const nine = 57
const dot = 46

/** `192.0.2.1` to 0..2^32-1 as Go's net/netip reads it: four decimal fields without leading zeros; undefined otherwise. */
export function parseIpv4(text: string): number | undefined {
  let value = 0
  let field = 0
  let digits = 0
  let fields = 1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === dot) {
      if (digits === 0 || fields === 4) return undefined
      value = value * 256 + field
      field = digits = 0
      fields++
    } else if (code >= zero && code <= nine) {
      if (digits > 0 && field === 0) return undefined
      field = field * 10 + code - zero
      digits++
      if (field > 255) return undefined
    } else return undefined
  }
  return fields === 4 && digits > 0 ? value * 256 + field : undefined
}
