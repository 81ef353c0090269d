import { z } from 'zod'
import { contract, refusals } from '#platform/http/contract.ts'
import {
  changeUserInput,
  grantInput,
  newUserInput,
  passkey,
  pinInput,
  role,
  roleOutput,
  setPasswordInput,
  user,
  userInput,
  usersInput,
} from './schemas.ts'
import { ARRIVAL, PASSWORD_FAULTS } from './sign-in-endpoints.ts'

const manage = contract.meta({ permission: 'access.manage' })
const done = z.object({})
const MANAGED = ['user-unknown', 'not-allowed', 'confirm-first', ...ARRIVAL] as const
const GIVING = ['may-not-manage-there', 'only-an-owner', 'not-for-yourself', 'user-unknown', 'role-unknown'] as const

export const userContract = {
  /** For administrators, and for those who set PINs, of the people who work where they may. */
  users: contract.route({ method: 'GET', path: '/access/users' }).input(usersInput).output(z.array(user)),
  /** Names of everyone who ever had a user, for whoever has a session: what says "by" is read by colleagues. */
  names: contract
    .route({ method: 'GET', path: '/access/names' })
    .output(z.array(z.object({ id: z.string(), name: z.string() }))),
  user: contract
    .route({ method: 'GET', path: '/access/users/{user}' })
    .input(userInput)
    .output(user)
    .errors(refusals('user-unknown')),
  createUser: manage
    .route({ method: 'POST', path: '/access/users' })
    .input(newUserInput)
    .output(z.object({ id: z.string() }))
    .errors(
      refusals(
        ...['not-allowed', 'confirm-first', 'username-malformed', 'username-taken', 'party-has-a-user'],
        ...PASSWORD_FAULTS,
        ...ARRIVAL,
      ),
    ),
  changeUser: manage
    .route({ method: 'PATCH', path: '/access/users/{user}' })
    .input(changeUserInput)
    .output(done)
    .errors(refusals(...MANAGED, 'last-owner', 'party-has-a-user')),
  setPassword: manage
    .route({ method: 'PUT', path: '/access/users/{user}/password' })
    .input(setPasswordInput)
    .output(done)
    .errors(refusals(...MANAGED, ...PASSWORD_FAULTS)),
  resetTotp: manage
    .route({ method: 'DELETE', path: '/access/users/{user}/totp' })
    .input(userInput)
    .output(done)
    .errors(refusals(...MANAGED)),
  signOutUser: manage
    .route({ method: 'DELETE', path: '/access/users/{user}/sessions' })
    .input(userInput)
    .output(z.object({ ended: z.number().int() }))
    .errors(refusals(...MANAGED)),
  userPasskeys: manage
    .route({ method: 'GET', path: '/access/users/{user}/passkeys' })
    .input(userInput)
    .output(z.array(passkey)),
  /** For managers of a place as well as administrators: whose PIN they may set is said by the refusal. */
  setPin: contract
    .route({ method: 'PUT', path: '/access/users/{user}/pin' })
    .input(pinInput)
    .output(done)
    .errors(refusals(...MANAGED, 'pin-not-six-digits', 'pin-too-simple')),
  clearPin: contract
    .route({ method: 'DELETE', path: '/access/users/{user}/pin' })
    .input(userInput)
    .output(done)
    .errors(refusals(...MANAGED)),
  roles: manage.route({ method: 'GET', path: '/access/roles' }).output(z.array(roleOutput)),
  /** Every permission word there is, for the form that writes roles. */
  permissions: manage.route({ method: 'GET', path: '/access/permissions' }).output(z.array(z.string())),
  saveRole: manage
    .route({ method: 'PUT', path: '/access/roles/{word}' })
    .input(role)
    .output(done)
    .errors(refusals('not-allowed', 'confirm-first', 'permission-unknown', 'owner-stays', 'last-owner', ...ARRIVAL)),
  removeRole: manage
    .route({ method: 'DELETE', path: '/access/roles/{word}' })
    .input(z.object({ word: z.string() }))
    .output(done)
    .errors(refusals('not-allowed', 'confirm-first', 'role-unknown', 'role-in-use', 'role-seeded', ...ARRIVAL)),
  grantRole: manage
    .route({ method: 'POST', path: '/access/grants' })
    .input(grantInput)
    .output(z.object({ given: z.boolean() }))
    .errors(refusals(...GIVING, 'place-unknown', 'confirm-first', ...ARRIVAL)),
  revokeRole: manage
    .route({ method: 'POST', path: '/access/grants/revoke' })
    .input(grantInput)
    .output(done)
    .errors(refusals(...GIVING, 'not-granted', 'last-owner', 'confirm-first', ...ARRIVAL)),
}
