const mask = 0xffff_ffff_ffff_ffffn

/** Gives each text a number of 64 bits; xor of the numbers of different sets of texts differs but for bad luck (2^-64). */
export function fingerprints(): (text: string) => bigint {
  const known = new Map<string, bigint>()
  return (text) => {
    const number = known.get(text) ?? scattered(BigInt(known.size + 1))
    known.set(text, number)
    return number
  }
}

/** The finalizer of splitmix64. */
function scattered(seed: bigint): bigint {
  const a = (seed * 0x9e37_79b9_7f4a_7c15n) & mask
  const b = ((a ^ (a >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & mask
  const c = ((b ^ (b >> 27n)) * 0x94d0_49bb_1331_11ebn) & mask
  return c ^ (c >> 31n)
}
