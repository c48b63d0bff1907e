import type { Declared } from './names.ts'

/** What is known of a pool's addresses; MetalLB has no field for it. */
export interface PoolPlace<SegmentName extends string> {
  /**
   * The segment whose machines hear about these addresses, or `'routed'` where a router sends them to the nodes. Default:
   * the segment whose subnet holds them.
   */
  readonly segment?: Declared<SegmentName> | 'routed'
  /**
   * The addresses that the pool is meant to be, no more and no less: `'203.0.113.7'`, or by the names that lead there
   * (`{ 'home.example.org': '203.0.113.7' }`). A pool that is anything else is refused.
   */
  readonly intended?: string | readonly string[] | Readonly<Record<string, string>>
}
