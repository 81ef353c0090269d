import { z } from 'zod'

export const id = z.uuid()
/** Deeds give a Date; the wire and the client have ISO 8601 text in UTC. */
const instant = z
  .date()
  .transform(date => date.toISOString())
  .pipe(z.iso.datetime())
const username = z.string().trim().min(1).max(64)
const secret = z.string().min(1).max(256)

export const signInInput = z.object({ username, password: secret })
export const codeInput = z.object({ code: z.string().trim().min(6).max(32) })
export const signedInOutput = z.object({
  /** `code`: the password was right, and a code of the authenticator (or a recovery code) is asked for next. */
  next: z.enum(['done', 'code']),
})

export const confirmInput = z.object({ password: secret, code: z.string().trim().max(32).optional() })
export const passwordInput = z.object({ password: secret })
export const changePasswordInput = z.object({ current: secret, password: secret })

/** The places of a permission: ids, or all of them. */
const places = z.union([z.literal('all'), z.array(z.string())])

export const me = z.object({
  kind: z.enum(['user', 'register', 'system']),
  id: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  /** True while the password must be changed before anything else opens. */
  mustChange: z.boolean(),
  totp: z.boolean(),
  passkeys: z.number().int(),
  pin: z.boolean(),
  /** Until when deeds that ask for a fresh proof go without asking again; null when they ask now. */
  freshUntil: instant.nullable(),
  permissions: z.record(z.string(), places),
})
export type Me = z.output<typeof me>
/** The same before its instants become text. */
export type MeGiven = z.input<typeof me>

const grant = z.object({ role: z.string(), place: id.nullable() })
export const grantInput = grant.extend({ user: id })

export const user = z.object({
  id,
  username: z.string(),
  name: z.string(),
  /** Id of the person in the address book. */
  party: id.nullable(),
  disabled: z.boolean(),
  mustChange: z.boolean(),
  totp: z.boolean(),
  passkeys: z.number().int(),
  pin: z.boolean(),
  password: z.boolean(),
  /** Start of the newest session that is still kept. */
  lastSeen: instant.nullable(),
  createdAt: instant,
  grants: z.array(grant),
})
export type User = z.output<typeof user>

export const usersInput = z.object({
  text: z.string().max(80).optional(),
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

const name = z.string().trim().min(1).max(120)
export const newUserInput = z.object({
  /** UUIDv7 made by the caller, so that a repeated request is seen to be one. */
  id: id.optional(),
  username,
  name,
  password: secret.optional(),
  party: id.nullable().optional(),
})
export const changeUserInput = z.object({
  user: id,
  name: name.optional(),
  party: id.nullable().optional(),
  disabled: z.boolean().optional(),
})
export const userInput = z.object({ user: id })
export const setPasswordInput = z.object({ user: id, password: secret })
export const pinInput = z.object({ user: id, pin: z.string().max(12) })
export const myPinInput = z.object({ pin: z.string().max(12) })

export const role = z.object({
  word: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  nameId: name,
  nameEn: name,
  permissions: z.array(z.string()).max(200),
})
export const roleOutput = role.extend({ seeded: z.boolean(), users: z.number().int() })

export const enrolment = z.object({
  /** Shown once. */
  code: z.string(),
  expiresAt: instant,
  register: id,
  place: id,
  name: z.string(),
})
export const redeemInput = z.object({
  code: z.string().min(1).max(32),
  about: z.string().max(200).optional(),
  /** What the device is to be: a code made for the other kind is refused, and stays good. */
  as: z.enum(['till', 'handheld']).default('till'),
})
export const redeemed = z.object({
  /** Bearer token of this device, told once: `authorization: Bearer …`. */
  token: z.string(),
  device: id,
  register: id,
  place: id,
  name: z.string(),
})
export const device = z.object({
  id,
  register: id,
  place: id,
  name: z.string(),
  about: z.string(),
  enrolledAt: instant,
  enrolledBy: z.string(),
  lastSeenAt: instant.nullable(),
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
})

export const tillStaff = z.object({
  id,
  name: z.string(),
  permissions: z.array(z.string()),
  pinSalt: z.string(),
  pinHash: z.string(),
  pinRounds: z.number().int(),
})
export const staffInput = z.object({ since: z.coerce.number().int().optional() })
export const staffOutput = z.object({ revision: z.number().int(), staff: z.array(tillStaff).nullable() })

export const passkey = z.object({
  id,
  name: z.string().nullable(),
  aaguid: z.string().nullable(),
  backedUp: z.boolean(),
  createdAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
})

export const session = z.object({
  id,
  startedAt: instant,
  expiresAt: instant,
  ip: z.string().nullable(),
  agent: z.string().nullable(),
  current: z.boolean(),
})

export const auditInput = z.object({
  who: z.string().max(80).optional(),
  /** A word (`role.granted`), or its beginning with a star (`role.*`). */
  what: z.string().max(80).optional(),
  subject: z.string().max(200).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  before: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const auditEntry = z.object({
  seq: z.number().int(),
  at: instant,
  who: z.object({ kind: z.enum(['user', 'register', 'system']), id: z.string(), name: z.string() }),
  what: z.string(),
  subject: z.string(),
  request: z.string().nullable(),
  ip: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export const auditVerdict = z.object({
  faults: z.array(
    z.object({
      fault: z.enum(['chain-broken', 'entries-missing', 'entries-changed', 'entries-unaccounted']),
      seal: z.number().int().nullable(),
      detail: z.string(),
    }),
  ),
  seals: z.number().int(),
  sealed: z.number().int(),
  pending: z.number().int(),
  head: z.string(),
})
