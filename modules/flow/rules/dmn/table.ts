/** How many rules may hit, and what comes of it (DMN 1.5 §8.2.10). */
export type HitPolicy = 'U' | 'A' | 'P' | 'F' | 'R' | 'O' | 'C' | 'C+' | 'C<' | 'C>' | 'C#'

export type Input = {
  readonly label: string
  /** FEEL over the decision's names. */
  readonly expression: string
  /** Unary tests that every input must pass, when said. */
  readonly allowed?: string
}

export type Output = {
  readonly name: string
  /** FEEL literals in the order of their priority, the highest first. */
  readonly values?: readonly string[]
  /** FEEL, given when no rule hits. */
  readonly default?: string
}

export type Rule = {
  readonly id: string
  /** Unary tests, one for each input; `-` is any. */
  readonly inputs: readonly string[]
  /** FEEL, one for each output. */
  readonly outputs: readonly string[]
}

/** A decision table as plain data. */
export type DecisionTable = {
  readonly id: string
  readonly name: string
  readonly policy: HitPolicy
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
  readonly rules: readonly Rule[]
}
