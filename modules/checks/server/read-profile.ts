import { readFile } from 'node:fs/promises'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { findProfile, PROFILES, type Profile, type Severity } from '../rules/index.ts'

const SEVERITIES = new Set(['error', 'warning', 'info', 'off'])

type Written = { name?: unknown; about?: unknown; extends?: unknown; severities?: unknown }

const isSeverities = (it: unknown): it is Record<string, Severity | 'off'> =>
  typeof it === 'object' && it !== null && Object.values(it).every(value => SEVERITIES.has(value as string))

const names = () => PROFILES.map(({ name }) => name).join(', ')

const profileOf = (path: string, written: Written): Answer<Profile, 'profile-wrong'> => {
  const base = findProfile(typeof written.extends === 'string' ? written.extends : 'standard')
  if (!base) return refused('profile-wrong', `${path}: extends must be one of ${names()}`)
  if (!isSeverities(written.severities))
    return refused('profile-wrong', `${path}: severities must give error, warning, info or off to codes`)
  const severities = { ...base.severities, ...written.severities }
  return done({ name: String(written.name ?? path), about: String(written.about ?? ''), severities })
}

/**
 * A profile by its name, or a partner's own from a file: `{"name", "extends": "frb", "severities": {"IMAGE_*":
 * "warning"}}`.
 */
export const readProfile = async (nameOrPath: string): Promise<Answer<Profile, 'profile-wrong'>> => {
  const known = findProfile(nameOrPath)
  if (known) return done(known)
  if (!nameOrPath.endsWith('.json'))
    return refused('profile-wrong', `${nameOrPath}: one of ${names()}, or a file of a profile (.json)`)
  try {
    return profileOf(nameOrPath, JSON.parse(await readFile(nameOrPath, 'utf8')) as Written)
  } catch (error) {
    return refused('profile-wrong', `${nameOrPath}: ${(error as Error).message}`)
  }
}
