/** PBKDF2-SHA-256, 32 bytes out, as Node and every browser have it; the rounds are OWASP's figure for it. */
export const PIN_ROUNDS = 600_000
export const PIN_BYTES = 32

/**
 * What a till keeps of a member of staff. `pinSalt` and `pinHash` are base64url without padding; the salt is used as
 * the bytes of its text.
 */
export type TillStaff = {
  readonly id: string
  readonly name: string
  readonly permissions: readonly string[]
  readonly pinSalt: string
  readonly pinHash: string
  readonly pinRounds: number
}

/** PBKDF2-SHA-256 of the PIN's text with the salt's text, `PIN_BYTES` long, as base64url without padding. */
export type DerivePin = (pin: string, salt: string, rounds: number) => Promise<string>

export type PinFault = 'pin-not-six-digits' | 'pin-too-simple'

const simple = (pin: string): boolean => {
  const steps = new Set([...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10))
  return steps.size === 1 || pin.slice(0, 3) === pin.slice(3) || pin.slice(0, 2).repeat(3) === pin
}

/** What is wrong with a new PIN, or null: six digits, not all one digit, not a run, not halves or pairs repeated. */
export const pinFault = (pin: string): PinFault | null => {
  if (!/^\d{6}$/.test(pin)) return 'pin-not-six-digits'
  return simple(pin) ? 'pin-too-simple' : null
}

/** Equal, at the same cost wherever they differ. */
export const sameText = (a: string, b: string): boolean => {
  let differ = a.length ^ b.length
  for (let i = 0; i < a.length; i += 1) differ |= a.charCodeAt(i) ^ b.charCodeAt(i % Math.max(1, b.length))
  return differ === 0
}

/** Whether the PIN is this person's. Runs in the till, without the server. */
export const isPinOf = async (derive: DerivePin, staff: TillStaff, pin: string): Promise<boolean> =>
  /^\d{6}$/.test(pin) && sameText(await derive(pin, staff.pinSalt, staff.pinRounds), staff.pinHash)

/** Wrong PINs in a row after which the till asks for the server (or a manager) before this person tries again. */
export const PIN_TRIES = 10

/**
 * Seconds the till waits after so many wrong PINs in a row for one person: 0 for the first two, then 5, 15, 45 …
 * up to 10 minutes; null is the end, until a PIN is set anew or another person with `sales.override` lets them in.
 */
export const pinWait = (wrong: number): number | null => {
  if (wrong >= PIN_TRIES) return null
  return wrong < 3 ? 0 : Math.min(600, 5 * 3 ** (wrong - 3))
}
