/** What `work` resolves to, or a rejection with the error that `tooLate` returns once `milliseconds` have passed. */
export function within<T>(work: Promise<T>, milliseconds: number, tooLate: () => Error): Promise<T> {
  const limit = Promise.withResolvers<never>()
  const timer = setTimeout(() => limit.reject(tooLate()), milliseconds)
  return Promise.race([work, limit.promise]).finally(() => clearTimeout(timer))
}
