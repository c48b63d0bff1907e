/** The public interface: definitions, and what is said of them. Held stable. */
export { compile } from './compile/compile.ts'
export type { Compilation, CompileContext } from './compile/compile.ts'
export { ahead, behind, defineBase, defineCluster, defineSegments, secret } from './define/index.ts'
export type * from './define/index.ts'
export type { Diagnostic, Path, Related, Severity, Source } from './diagnostics/diagnostic.ts'
export { UsageError } from './diagnostics/usage-error.ts'
export { judge } from './metallb/judge.ts'
export type { BgpType, PoolVerdict, Target, Verdict } from './metallb/judge.ts'
