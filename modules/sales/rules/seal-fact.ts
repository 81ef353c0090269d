import { canonical } from '#kernel/canonical.ts'

/** What a register's chain begins with. */
export const FIRST_DIGEST = '0'.repeat(64)

/** SHA-256 of a text in UTF-8, as 64 hex letters; given by the machine the rule runs on. */
export type Sha256 = (text: string) => string

/** The digest a fact must carry: SHA-256 of its canonical text without the digest itself. */
export const digestOf = (fact: { readonly digest?: string }, sha256: Sha256): string => {
  const { digest: _, ...rest } = fact
  return sha256(canonical(rest))
}

/** Puts the seal on a fact. From here on nobody changes a letter of it. */
export const sealFact = <Fact extends object>(fact: Fact, sha256: Sha256): Fact & { readonly digest: string } => ({
  ...fact,
  digest: digestOf(fact, sha256),
})
