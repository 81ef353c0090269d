import { ORPCError } from '@orpc/server'
import { type Answer, refused } from '#kernel/answer.ts'
import { answered, type Context } from '#platform/http/context.ts'
import { readOnly, type Tx, transact } from '#platform/postgres/index.ts'
import { PERMISSIONS, type Places } from '../rules/index.ts'
import { type Acting, acting, freshProof, mayAt, placesWhere } from './acting.ts'
import { changeUser } from './change-user.ts'
import { createUser } from './create-user.ts'
import { grantRole, revokeRole } from './grant-role.ts'
import { listNames, listUsers } from './list-users.ts'
import type { Access } from './open-access.ts'
import type { Os } from './os.ts'
import { listPasskeys } from './passkeys.ts'
import { listRoles, removeRole, saveRole } from './save-role.ts'
import { signOutUser } from './sessions.ts'
import { setPassword } from './set-password.ts'
import { clearPin, setPin } from './set-pin.ts'
import { resetTotp } from './totp.ts'

type Deed<Value> = (tx: Tx, who: Acting, now: Date) => Promise<Answer<Value>>

/** Runs a deed on other people's access: asks for a fresh proof first, and forgets what was remembered after. */
export const deliberately = async <Value>(access: Access, context: Context, deed: Deed<Value>): Promise<Value> => {
  const who = acting(context)
  const now = context.now()
  answered(freshProof(who, now))
  const answer = await transact(context.db, tx => deed(tx, who, now))
  access.forget()
  return answered(answer)
}

/** Where the caller may see who works: everywhere for an administrator of any place, else where they set PINs. */
const placesSeen = (context: Context): Places => {
  const who = acting(context)
  const places = mayAt(who, 'access.manage') ? 'all' : placesWhere(who, 'access.pins')
  if (places !== 'all' && places.size === 0)
    throw new ORPCError('FORBIDDEN', { message: `${who.name} may neither access.manage nor access.pins.` })
  return places
}

/** Users, roles and grants. */
export const userRouter = (access: Access, os: Os) => ({
  users: os.users.handler(({ input, context }) => {
    const places = placesSeen(context)
    return readOnly(context.db, tx => listUsers(tx, { ...input, places }))
  }),
  names: os.names.handler(({ context }) => readOnly(context.db, listNames)),
  user: os.user.handler(async ({ input, context }) => {
    const places = placesSeen(context)
    const [row] = await readOnly(context.db, tx => listUsers(tx, { user: input.user, places, limit: 1 }))
    return row ?? answered<never>(refused('user-unknown', `There is no user ${input.user}.`))
  }),
  createUser: os.createUser.handler(({ input, context }) =>
    deliberately(access, context, (tx, who, now) => createUser(tx, who, now, { ...input, mustChange: true })),
  ),
  changeUser: os.changeUser.handler(async ({ input, context }) => {
    await deliberately(access, context, (tx, who, now) => changeUser(tx, who, now, input))
    return {}
  }),
  setPassword: os.setPassword.handler(async ({ input, context }) => {
    await deliberately(access, context, (tx, who, now) => setPassword(tx, who, now, input))
    return {}
  }),
  resetTotp: os.resetTotp.handler(async ({ input, context }) => {
    await deliberately(access, context, (tx, who, now) => resetTotp(tx, who, now, input))
    return {}
  }),
  signOutUser: os.signOutUser.handler(({ input, context }) =>
    deliberately(access, context, (tx, who, now) => signOutUser(tx, who, now, input)),
  ),
  userPasskeys: os.userPasskeys.handler(({ input, context }) =>
    readOnly(context.db, tx => listPasskeys(tx, input.user)),
  ),
  setPin: os.setPin.handler(async ({ input, context }) => {
    await deliberately(access, context, (tx, who, now) => setPin(tx, who, now, input))
    return {}
  }),
  clearPin: os.clearPin.handler(async ({ input, context }) => {
    await deliberately(access, context, (tx, who, now) => clearPin(tx, who, now, input))
    return {}
  }),
  roles: os.roles.handler(({ context }) => readOnly(context.db, listRoles)),
  permissions: os.permissions.handler(() => [...PERMISSIONS]),
  saveRole: os.saveRole.handler(async ({ input, context }) => {
    await deliberately(access, context, (tx, who, now) => saveRole(tx, who, now, input))
    return {}
  }),
  removeRole: os.removeRole.handler(async ({ input, context }) => {
    await deliberately(access, context, (tx, who, now) => removeRole(tx, who, now, input.word))
    return {}
  }),
  grantRole: os.grantRole.handler(({ input, context }) =>
    deliberately(access, context, (tx, who, now) => grantRole(tx, who, now, input)),
  ),
  revokeRole: os.revokeRole.handler(async ({ input, context }) => {
    await deliberately(access, context, (tx, who, now) => revokeRole(tx, who, now, input))
    return {}
  }),
})
