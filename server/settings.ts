import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import type { DkimKey } from '#platform/mail/index.ts'
import { DKIM_VARIABLES, dkimSaid } from './dkim-settings.ts'
import { REACH_VARIABLES, type ReachSettings, reachOf } from './reach/reach-settings.ts'
import { keptSecret } from './secret.ts'

/** The folder that holds package.json: relative paths in settings start here, whatever the working folder is. */
export const PROJECT_ROOT = dirname(import.meta.dirname)

export type Settings = {
  /** Port and address of the HTTP server. */
  readonly port: number
  readonly host: string
  /** Folder of everything this installation keeps on disk: embedded database, secret, files. */
  readonly dir: string
  /** A PostgreSQL 15 or later; null runs the embedded one in `dir`. */
  readonly databaseUrl: string | null
  /** Port of the embedded server; null remembers a free one. */
  readonly databasePort: number | null
  /** Signs links and sessions; at least 32 characters. */
  readonly secret: string
  /** How the public reaches this installation, without a slash at the end. */
  readonly baseUrl: string
  /** Where the web shop stands: a host of its own, or a path below `baseUrl`; `baseUrl`/shop unless said. */
  readonly shopUrl: string
  /** Mail server, `smtp://…` or `smtps://…`; null lays mail into `dir`/outbox and sends none. */
  readonly smtp: string | null
  /** The sender's address, as mail servers are told it. */
  readonly mailFrom: string
  /** Signs what goes out by `smtp`; null: unsigned, or signed by the mail server itself. */
  readonly dkim: DkimKey | null
  readonly reach: ReachSettings
  /** `imaps://user:password@host:993`, whose attachments become papers; null: none. */
  readonly papersImap: string | null
  /** True for the demonstration company. */
  readonly demo: boolean
}

/** The environment says something that cannot be; the message names every variable that is wrong. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const port = (what: string) =>
  z.coerce
    .number({ error: `${what} must be a port, 0 to 65535` })
    .int()
    .min(0)
    .max(65535)

const flag = z.enum(['0', '1', 'true', 'false', 'yes', 'no', '']).transform(v => ['1', 'true', 'yes'].includes(v))

const schema = z.object({
  UJUNG_PORT: port('UJUNG_PORT').default(4870),
  UJUNG_HOST: z.string().default('127.0.0.1'),
  UJUNG_DIR: z.string().optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be like postgres://user:password@host:5432/name' })
    .optional(),
  UJUNG_DB_PORT: port('UJUNG_DB_PORT').optional(),
  UJUNG_SECRET: z.string().min(32, 'must have 32 characters or more; leave it out and one is made').optional(),
  UJUNG_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be like https://ujung.example' }).optional(),
  UJUNG_SHOP_URL: z.url({ protocol: /^https?$/, error: 'must be like https://toko.example' }).optional(),
  UJUNG_SMTP: z.url({ protocol: /^smtps?$/, error: 'must be like smtps://user:password@host:465' }).optional(),
  UJUNG_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^@\s<]+@[^@\s>]+>?$/, 'must be like Toko Melati <struk@toko.example>')
    .default('Ujung <ujung@localhost>'),
  ...DKIM_VARIABLES,
  ...REACH_VARIABLES,
  UJUNG_PAPERS_IMAP: REACH_VARIABLES.UJUNG_IMAP,
  UJUNG_DEMO: flag.default(false),
})

const said = (env: NodeJS.ProcessEnv) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))

/** Reads the environment; makes and keeps a secret in `UJUNG_DIR/secret` when none is given. */
export const readSettings = (env: NodeJS.ProcessEnv = process.env): Settings => {
  const read = schema.safeParse(said(env))
  if (!read.success)
    throw new SettingsError(read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const it = read.data
  const baseUrl = (it.UJUNG_BASE_URL ?? `http://${reachableHost(it.UJUNG_HOST)}:${it.UJUNG_PORT}`).replace(/\/+$/, '')
  const dir = resolve(PROJECT_ROOT, it.UJUNG_DIR ?? (it.UJUNG_DEMO ? '.ujung/demo' : '.ujung'))
  return {
    port: it.UJUNG_PORT,
    host: it.UJUNG_HOST,
    dir,
    databaseUrl: it.DATABASE_URL ?? null,
    databasePort: it.UJUNG_DB_PORT || null,
    secret: it.UJUNG_SECRET ?? keptSecret(dir),
    baseUrl,
    shopUrl: (it.UJUNG_SHOP_URL ?? `${baseUrl}/shop`).replace(/\/+$/, ''),
    smtp: it.UJUNG_SMTP ?? null,
    mailFrom: it.UJUNG_MAIL_FROM,
    dkim: settled(() => dkimSaid(it)),
    reach: settled(() => reachOf(it)),
    papersImap: mailboxOfPapers(it),
    demo: it.UJUNG_DEMO,
  }
}

/** Two readers of one mailbox would take each other's mail. */
const mailboxOfPapers = ({ UJUNG_PAPERS_IMAP: papers, UJUNG_IMAP: answers }: z.output<typeof schema>) => {
  if (papers !== undefined && papers === answers)
    throw new SettingsError('UJUNG_PAPERS_IMAP: must be another mailbox than UJUNG_IMAP, where answers are read')
  return papers ?? null
}

const settled = <Value>(read: () => Value): Value => {
  try {
    return read()
  } catch (error) {
    throw new SettingsError((error as Error).message)
  }
}

const reachableHost = (host: string) => {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
