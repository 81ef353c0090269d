import { type Answer, done, refused } from '#kernel/answer.ts'
import { type Permission, wordsOf } from './permissions.ts'
import { holdsAt, type Places, type Where } from './where.ts'

/** Words that lead to all others: whoever may hand these out, or take over an account that has them, is an owner. */
const GUARDED: readonly Permission[] = ['access.manage']

/** Whether somebody may do everything everywhere. */
export const isOwner = (actor: Where): boolean => actor.get('*') === 'all'

const guarded = (patterns: Iterable<string>): boolean => {
  const words = wordsOf(patterns)
  return GUARDED.some(word => words.has(word))
}

export type GrantRefusal = 'may-not-manage-there' | 'only-an-owner' | 'not-for-yourself'

/**
 * Whether `actor` may give or take a role at a place (null: all places). It takes `access.manage` there; roles that
 * can hand out roles are an owner's to give; and nobody but an owner widens what they hold themselves.
 */
export const mayGrant = (
  actor: { readonly id: string; readonly where: Where },
  role: { readonly word: string; readonly permissions: readonly string[] },
  user: string,
  place: string | null,
): Answer<undefined, GrantRefusal> => {
  if (isOwner(actor.where)) return done(undefined)
  if (!holdsAt(actor.where, 'access.manage', place))
    return refused('may-not-manage-there', 'Giving or taking a role asks for access.manage at the same place.')
  if (guarded(role.permissions))
    return refused('only-an-owner', `The role ${role.word} can give roles, so only an owner gives or takes it.`)
  if (actor.id === user)
    return refused('not-for-yourself', 'Ask another administrator: nobody changes their own roles but an owner.')
  return done(undefined)
}

const covers = (actor: Where, permission: Permission, places: Places): boolean =>
  places === 'all' ? holdsAt(actor, permission, null) : [...places].every(place => holdsAt(actor, permission, place))

/**
 * Whether `actor` may act on another person's account (disable it, set its password or PIN, remove its second step)
 * by holding `permission` (`access.manage`, or `access.pins` for a PIN) everywhere the other holds anything. An
 * account that can hand out roles is managed by owners only; one that sets PINs or enrols tills, by administrators.
 */
export const mayManage = (actor: Where, target: Where, permission: 'access.manage' | 'access.pins'): boolean => {
  if (isOwner(actor)) return true
  const patterns = [...target.keys()]
  if (guarded(patterns)) return false
  const words = wordsOf(patterns)
  const needed = words.has('access.pins') || words.has('access.tills') ? 'access.manage' : permission
  if (!holdsAt(actor, needed)) return false
  return [...target.values()].every(places => covers(actor, needed, places))
}

/** Whether `actor` may write a role: administrators of all places, who hold every word they put in; owners always. */
export const mayWriteRole = (actor: Where, before: readonly string[], after: readonly string[]): boolean => {
  if (isOwner(actor)) return true
  if (!holdsAt(actor, 'access.manage', null) || guarded(before) || guarded(after)) return false
  const old = wordsOf(before)
  return [...wordsOf(after)].every(word => old.has(word) || holdsAt(actor, word, null))
}
