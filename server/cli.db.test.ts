import { spawnSync } from 'node:child_process'
import { chownSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { connect, quickFolder, stopEmbedded } from '#platform/postgres/index.ts'
import { hashTables } from './backup/testing.ts'
import { COMMANDS } from './cli/commands.ts'
import { processReach } from './cli/reach.ts'
import { runCli } from './cli/run-cli.ts'
import { databaseFolder } from './embedded-share.ts'
import { PROJECT_ROOT } from './settings.ts'

const NOBODY = 65534
const isRoot = process.getuid?.() === 0
const PASSWORD = 'kuda nil biru besar'

const folder = (owner?: number) => {
  const dir = quickFolder('ujung-cli-')
  if (owner !== undefined) chownSync(dir, owner, owner)
  onTestFinished(async () => {
    await stopEmbedded(databaseFolder({ dir, databasePort: null }))
    rmSync(dir, { recursive: true, force: true })
  })
  return dir
}

const as = (uid: number | undefined) => (uid === undefined ? {} : { uid, gid: uid })

const said = (args: readonly string[], exit: number | null, out: string, err: string) => {
  const json = args.includes('--json') && out.startsWith('{') ? JSON.parse(out) : undefined
  return { exit, out, err, json }
}

const settingsIn = (dir: string, env: NodeJS.ProcessEnv) => ({
  ...{ PATH: process.env.PATH, HOME: dir, UJUNG_DIR: dir },
  ...env,
})

/** A command as it runs, in this process: starting one for each would be most of the time. */
const ujung = async (dir: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const [out, err]: [string[], string[]] = [[], []]
  const reach = { ...processReach(settingsIn(dir, env)), interactive: false }
  try {
    const voice = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
    return said(args, await runCli(args, COMMANDS, reach, voice), out.join('\n'), err.join('\n'))
  } finally {
    await reach.close()
  }
}

/** The same as a process of its own, of a certain user. */
const ujungAs = (uid: number | undefined, dir: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const ran = spawnSync(process.execPath, [join(PROJECT_ROOT, 'server/cli.ts'), ...args], {
    ...{ env: settingsIn(dir, env), cwd: dir, encoding: 'utf8', input: '' },
    ...as(uid),
  })
  return said(args, ran.status, ran.stdout, ran.stderr)
}

const INIT = ['init', '--name', 'Toko Uji', '--place', 'UJI:Uji:shop:2', '--place', 'WEB:Web:web', '--owner', 'ani']
const start = (dir: string) => ujung(dir, [...INIT, '--json'], { UJUNG_OWNER_PASSWORD: PASSWORD })

// tidy-allow ambient-state: because one company is begun for all tests of this file, and copied
let model = { dir: '', answer: undefined as unknown }

beforeAll(async () => {
  const dir = quickFolder('ujung-cli-')
  model = { dir, answer: (await start(dir)).json }
  return () => rmSync(dir, { recursive: true, force: true })
})

/** A folder in which a company has begun. */
const begun = () => {
  const dir = folder()
  spawnSync('cp', ['-a', `${model.dir}/.`, dir])
  return dir
}

/** Runs `look` on the installation's database, which `db start` keeps up meanwhile. */
const inDatabase = async <T>(dir: string, look: (url: string) => Promise<T>): Promise<T> => {
  const { url } = (await ujung(dir, ['db', 'start', '--json'])).json
  try {
    return await look(url)
  } finally {
    await ujung(dir, ['db', 'stop'])
  }
}

const hashesOf = (dir: string) =>
  inDatabase(dir, async url => {
    const db = connect(url, { max: 1 })
    const hashes = await hashTables(db)
    await db.close()
    return hashes
  })

test('a company is started, backed up, restored elsewhere, and is the same', async () => {
  const dir = begun()
  expect(model.answer).toMatchObject({ ok: true, registers: ['UJI-01', 'UJI-02', 'WEB-01'] })
  expect((await ujung(dir, ['doctor'])).exit).toBe(0)
  expect((await ujung(dir, ['verify', '--json'])).json).toMatchObject({ ok: true })
  const file = join(dir, 'all.ujung-backup')
  expect((await ujung(dir, ['backup', file])).exit).toBe(0)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const other = folder()
  expect((await ujung(other, ['restore', file, '--json'])).json).toMatchObject({
    ok: true,
    company: 'Toko Uji',
    upgraded: [],
  })
  expect(await hashesOf(other)).toEqual(await hashesOf(dir))
  expect(await ujung(other, ['restore', file])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('database-not-empty'),
  })
  expect((await ujung(other, ['verify'])).exit).toBe(0)
})

test('nothing is restored under a running server', async () => {
  const dir = begun()
  const file = join(dir, 'a')
  await ujung(dir, ['backup', file])
  await inDatabase(dir, async url => {
    const running = connect(url, { max: 1, applicationName: 'ujung serve' })
    await running.pool.query('select 1')
    expect(await ujung(dir, ['restore', file, '--replace'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('ujung serve'),
    })
    await running.close()
    expect((await ujung(dir, ['restore', file, '--replace'])).exit).toBe(0)
  })
})

test('a start is refused where there is a company, and leaves nothing when a part of it is', async () => {
  const dir = folder()
  const wrong = await ujung(dir, [...INIT, '--npwp', '02.183.241.6-000.000', '--json'], {
    UJUNG_OWNER_PASSWORD: PASSWORD,
  })
  expect([wrong.exit, wrong.json.error]).toEqual([1, 'npwp-check-digit'])
  const weak = await ujung(dir, [...INIT, '--json'], { UJUNG_OWNER_PASSWORD: 'short' })
  expect([weak.exit, weak.json.error]).toEqual([1, 'password-too-short'])
  expect(await ujung(dir, INIT)).toMatchObject({ exit: 2, err: expect.stringContaining('UJUNG_OWNER_PASSWORD') })
  const file = join(dir, 'password')
  writeFileSync(file, `${PASSWORD}\n`, { mode: 0o600 })
  expect((await ujung(dir, [...INIT, '--password-file', file, '--json'])).json).toMatchObject({ ok: true })
  expect((await start(dir)).json).toMatchObject({ ok: false, error: 'company-exists' })
})

test('a back-up that cannot be written, or read, says so and leaves nothing', async () => {
  const empty = folder()
  expect(await ujung(empty, ['backup', join(empty, 'a')])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('nothing to back up'),
  })
  const dir = begun()
  expect(await ujung(dir, ['backup', join(dir, 'no/such/a')])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('cannot be written'),
  })
  const file = join(dir, 'b')
  expect((await ujung(dir, ['backup', file])).exit).toBe(0)
  expect(await ujung(dir, ['backup', file])).toMatchObject({ exit: 1, err: expect.stringContaining('--force') })
  expect((await ujung(dir, ['backup', file, '--force'])).exit).toBe(0)
  truncateSync(file, 1000)
  expect((await ujung(empty, ['restore', file, '--json'])).json).toMatchObject({
    ok: false,
    error: 'backup-truncated',
  })
  expect(await ujung(empty, ['restore', join(dir, 'none')])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('does not exist'),
  })
})

const unprivileged = () =>
  !isRoot ||
  spawnSync(
    process.execPath,
    ['-e', `require('fs').accessSync(${JSON.stringify(join(PROJECT_ROOT, 'server/cli.ts'))})`],
    as(NOBODY),
  ).status === 0
const reachable = unprivileged()
if (!reachable) console.warn('skipped: the project lies where an ordinary user cannot read it')

test.skipIf(!reachable)('all of it works as an ordinary user', () => {
  const user = isRoot ? NOBODY : undefined
  const dir = folder(user)
  expect(ujungAs(user, dir, [...INIT, '--json'], { UJUNG_OWNER_PASSWORD: PASSWORD }).json).toMatchObject({ ok: true })
  const file = join(dir, 'all.ujung-backup')
  expect(ujungAs(user, dir, ['backup', file, '--json']).json).toMatchObject({ ok: true })
  expect(readFileSync(file).length).toBeGreaterThan(1000)
  expect(ujungAs(user, dir, ['doctor']).exit).toBe(0)
})
