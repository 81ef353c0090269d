import { COMMON_PASSWORDS } from './common-passwords.ts'

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-too-common' | 'password-is-the-name'

const LOOKALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
}

/** `P4ssw0rd!2026` and `password` come to the same. */
const bare = (text: string): string => {
  const trimmed = text.replace(/[^a-z]+$/, '').replace(/^[^a-z@$0-9]+/, '')
  return trimmed.replace(/[01345@$]/g, sign => LOOKALIKE[sign] ?? sign).replace(/[^a-z]/g, '')
}

const repeats = (text: string): boolean => {
  for (let size = 1; size <= 4; size += 1)
    if (
      text.length >= size * 2 &&
      text ===
        text
          .slice(0, size)
          .repeat(Math.ceil(text.length / size))
          .slice(0, text.length)
    )
      return true
  return false
}

const runs = (text: string): boolean => {
  const steps = [...text].slice(1).map((sign, i) => sign.codePointAt(0)! - text.codePointAt(i)!)
  const wraps = (step: number) => (step === -9 ? 1 : step === 9 ? -1 : step)
  return /^\d+$/.test(text) && steps.length > 0 && new Set(steps.map(wraps)).size === 1
}

/**
 * What is wrong with a new password, or null. Length decides, not kinds of signs (NIST SP 800-63B §3.1.1.2): at least
 * 10; refused are the ones everyone tries first, repeats and runs, and those made of the user name.
 */
export const passwordFault = (password: string, username: string): PasswordFault | null => {
  const length = [...password].length
  if (length < PASSWORD_MIN) return 'password-too-short'
  if (length > PASSWORD_MAX) return 'password-too-long'
  const small = password.toLowerCase()
  const name = username.toLowerCase()
  if (name.length >= 3 && small.includes(name) && small.length - name.length < 8) return 'password-is-the-name'
  if (repeats(small) || runs(small) || COMMON_PASSWORDS.has(bare(small))) return 'password-too-common'
  return null
}
