import { oc } from '@orpc/contract'

/** What an endpoint asks of the caller. With neither, a session is enough; `public` is the only way to need none. */
export type EndpointMeta = {
  /** The permission word the caller must hold, for example `sales.read`. */
  readonly permission?: string
  /** True only for what is meant to be open to anyone. */
  readonly public?: true
}

/** The beginning of every endpoint: `contract.route({ method, path }).meta({ permission }).input(…).output(…)`. */
export const contract = oc.$meta<EndpointMeta>({})

/** The closed list of words an endpoint may refuse with; each is answered with status 409 and a sentence. */
export const refusals = <const Word extends string>(...words: readonly Word[]) =>
  Object.fromEntries(words.map(word => [word, { status: 409 }])) as { [K in Word]: { status: 409 } }
