/**
 * A value in a message: scalars as JSON and cut to 60 characters, anything larger by its sort. `field`: where it stands; a
 * password is not repeated.
 */
export function described(value: unknown, field = ''): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (isPassword(field)) return 'a value that is not shown'
  const text = JSON.stringify(value) ?? String(value)
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}

/** Whether a field holds a password: `spec.password`. */
export function isPassword(field: string): boolean {
  return /(?:^|\.)password$/u.test(field)
}
