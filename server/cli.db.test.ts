import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect, stopEmbedded } from '#platform/postgres/index.ts'
import { hashTables } from './backup/testing.ts'
import { databaseFolder } from './embedded-share.ts'
import { PROJECT_ROOT } from './settings.ts'

const NOBODY = 65534
const isRoot = process.getuid?.() === 0
const PASSWORD = 'kuda nil biru besar'

const folder = (owner?: number) => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-cli-'))
  chmodSync(dir, 0o755)
  if (owner !== undefined) chownSync(dir, owner, owner)
  onTestFinished(async () => {
    await stopEmbedded(databaseFolder({ dir, databasePort: null }))
    rmSync(dir, { recursive: true, force: true })
  })
  return dir
}

const as = (uid: number | undefined) => (uid === undefined ? {} : { uid, gid: uid })

const ujung = (dir: string, args: readonly string[], more: { env?: NodeJS.ProcessEnv; uid?: number } = {}) => {
  const { env = {}, uid } = more
  const clean = { PATH: process.env.PATH, HOME: dir, UJUNG_DIR: dir, ...env }
  const ran = spawnSync(process.execPath, [join(PROJECT_ROOT, 'server/cli.ts'), ...args], {
    ...{ env: clean, cwd: dir, encoding: 'utf8', input: '' },
    ...as(uid),
  })
  const json = args.includes('--json') && ran.stdout.startsWith('{') ? JSON.parse(ran.stdout) : undefined
  return { exit: ran.status, out: ran.stdout, err: ran.stderr, json }
}

const INIT = ['init', '--name', 'Toko Uji', '--place', 'UJI:Uji:shop:2', '--place', 'WEB:Web:web', '--owner', 'ani']
const start = (dir: string, uid?: number) =>
  ujung(dir, [...INIT, '--json'], { env: { UJUNG_OWNER_PASSWORD: PASSWORD }, uid })

/** Runs `look` on the installation's database, which `db start` keeps up meanwhile. */
const inDatabase = async <T>(dir: string, look: (url: string) => Promise<T>): Promise<T> => {
  const { url } = ujung(dir, ['db', 'start', '--json']).json
  try {
    return await look(url)
  } finally {
    ujung(dir, ['db', 'stop'])
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
  const dir = folder()
  expect(start(dir).json).toMatchObject({ ok: true, registers: ['UJI-01', 'UJI-02', 'WEB-01'] })
  expect(ujung(dir, ['doctor']).exit).toBe(0)
  expect(ujung(dir, ['verify', '--json']).json).toMatchObject({ ok: true })
  const file = join(dir, 'all.ujung-backup')
  expect(ujung(dir, ['backup', file]).exit).toBe(0)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const other = folder()
  expect(ujung(other, ['restore', file, '--json']).json).toMatchObject({ ok: true, company: 'Toko Uji', upgraded: [] })
  expect(await hashesOf(other)).toEqual(await hashesOf(dir))
  expect(ujung(other, ['restore', file])).toMatchObject({ exit: 1, err: expect.stringContaining('database-not-empty') })
  expect(ujung(other, ['verify']).exit).toBe(0)
})

test('nothing is restored under a running server', async () => {
  const dir = folder()
  start(dir)
  const file = join(dir, 'a')
  ujung(dir, ['backup', file])
  await inDatabase(dir, async url => {
    const running = connect(url, { max: 1, applicationName: 'ujung serve' })
    await running.pool.query('select 1')
    expect(ujung(dir, ['restore', file, '--replace'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('ujung serve'),
    })
    await running.close()
    expect(ujung(dir, ['restore', file, '--replace']).exit).toBe(0)
  })
})

test('a start is refused where there is a company, and leaves nothing when a part of it is', async () => {
  const dir = folder()
  const wrong = ujung(dir, [...INIT, '--npwp', '02.183.241.6-000.000', '--json'], {
    env: { UJUNG_OWNER_PASSWORD: PASSWORD },
  })
  expect([wrong.exit, wrong.json.error]).toEqual([1, 'npwp-check-digit'])
  const weak = ujung(dir, [...INIT, '--json'], { env: { UJUNG_OWNER_PASSWORD: 'short' } })
  expect([weak.exit, weak.json.error]).toEqual([1, 'password-too-short'])
  expect(ujung(dir, INIT)).toMatchObject({ exit: 2, err: expect.stringContaining('UJUNG_OWNER_PASSWORD') })
  const file = join(dir, 'password')
  writeFileSync(file, `${PASSWORD}\n`, { mode: 0o600 })
  expect(ujung(dir, [...INIT, '--password-file', file, '--json']).json).toMatchObject({ ok: true })
  expect(start(dir).json).toMatchObject({ ok: false, error: 'company-exists' })
})

test('a back-up that cannot be written, or read, says so and leaves nothing', () => {
  const dir = folder()
  expect(ujung(dir, ['backup', join(dir, 'a')])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('nothing to back up'),
  })
  ujung(dir, ['migrate'])
  expect(ujung(dir, ['backup', join(dir, 'no/such/a')])).toMatchObject({
    exit: 1,
    err: expect.stringContaining('cannot be written'),
  })
  const file = join(dir, 'b')
  expect(ujung(dir, ['backup', file]).exit).toBe(0)
  expect(ujung(dir, ['backup', file])).toMatchObject({ exit: 1, err: expect.stringContaining('--force') })
  expect(ujung(dir, ['backup', file, '--force']).exit).toBe(0)
  truncateSync(file, 1000)
  expect(ujung(folder(), ['restore', file, '--json']).json).toMatchObject({ ok: false, error: 'backup-truncated' })
  expect(ujung(folder(), ['restore', join(dir, 'none')])).toMatchObject({
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
  expect(start(dir, user).json).toMatchObject({ ok: true })
  const file = join(dir, 'all.ujung-backup')
  expect(ujung(dir, ['backup', file, '--json'], { uid: user }).json).toMatchObject({ ok: true })
  expect(readFileSync(file).length).toBeGreaterThan(1000)
  expect(ujung(dir, ['doctor'], { uid: user }).exit).toBe(0)
})
