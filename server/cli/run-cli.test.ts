import { expect, test } from 'vitest'
import { MigrationChanged } from '#platform/postgres/index.ts'
import { BackupError } from '../backup/index.ts'
import { DatabaseError } from '../database.ts'
import { brought, CommandError, command, type Reach } from './command.ts'
import { COMMANDS } from './commands.ts'
import { languageOf } from './reach.ts'
import { readPlace } from './read-place.ts'
import { runCli } from './run-cli.ts'

const same = (text: string) => ({ id: text, en: text })
const failing = (name: string, error: Error) =>
  command({
    name,
    summary: same(name),
    run: async () => {
      throw error
    },
  })

const TABLE = [
  command({
    name: 'greet',
    operands: 'NAME [TITLE]',
    summary: { id: 'menyapa', en: 'says hello' },
    options: {
      loud: { type: 'boolean', help: same('louder') },
      times: { type: 'string', value: 'N', help: same('how often') },
    },
    run: async (_reach, { loud, times }, [name]) => ({
      exit: 0,
      out: `${loud ? 'HELLO' : 'hello'} ${name} ${times ?? ''}`.trim(),
      data: { name },
    }),
  }),
  command({ name: 'db start', summary: same('starts'), run: async () => ({ exit: 0, out: 'started' }) }),
  command({ name: 'db stop', summary: same('stops'), run: async () => ({ exit: 1, out: 'not now' }) }),
  brought('own', same('brings its own'), (_reach, args) => ({ exit: 2, out: args.join('|') })),
  brought('tell', same('has an answer for programs'), () => ({ exit: 1, out: 'wrong', data: { found: 3 } })),
  failing('refuse', new CommandError('no')),
  failing('misuse', new CommandError('not so', 2)),
  failing('lost', new DatabaseError('nothing listens there')),
  failing('edited', new MigrationChanged('was changed after it ran')),
  failing('torn', new BackupError('backup-damaged', 'torn')),
  failing('bug', new TypeError('x is not a function')),
]

const reach = { env: {}, language: 'en', interactive: false } as unknown as Reach

const call = async (...args: string[]) => {
  const said = { out: '', err: '' }
  const voice = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
  }
  const exit = await runCli(args, TABLE, reach, voice)
  return { exit, ...said }
}

test('a command gets its options and operands', async () => {
  expect(await call('greet', 'Budi', '--loud', '--times', '3')).toEqual({ exit: 0, out: 'HELLO Budi 3', err: '' })
  expect(await call('db', 'start')).toEqual({ exit: 0, out: 'started', err: '' })
})

test('--json is for programs, refusals too', async () => {
  expect(JSON.parse((await call('greet', 'Budi', '--json')).out)).toEqual({
    ok: true,
    name: 'Budi',
    text: 'hello Budi',
  })
  const refused = await call('refuse', '--json')
  expect([refused.exit, JSON.parse(refused.out)]).toEqual([1, { ok: false, error: 'refused', text: 'no' }])
  expect(JSON.parse((await call('torn', '--json')).out)).toMatchObject({ ok: false, error: 'backup-damaged' })
})

test('results go to one side, refusals to the other, each with its code', async () => {
  expect(await call('db', 'stop')).toEqual({ exit: 1, out: '', err: 'not now' })
  expect((await call('misuse')).exit).toBe(2)
  expect(await call('lost')).toMatchObject({ exit: 3, err: 'nothing listens there' })
  expect(await call('edited')).toMatchObject({ exit: 3, err: 'was changed after it ran' })
  await expect(call('bug')).rejects.toThrow('not a function')
})

test('help is there for everything, asked for in any way', async () => {
  for (const args of [[], ['--help'], ['help'], ['-h']]) expect((await call(...args)).out).toContain('db start')
  for (const args of [
    ['greet', '--help'],
    ['help', 'greet'],
  ]) {
    const { exit, out } = await call(...args)
    expect([exit, out.includes('--times N'), out.includes('ujung greet NAME [TITLE]')]).toEqual([0, true, true])
  }
  expect((await call('db')).out).not.toContain('greet')
})

test('what is called wrongly ends with 2 and says how it is called', async () => {
  expect((await call('greet')).err).toContain('ujung greet NAME [TITLE]')
  expect(await call('greet', 'a', 'b', 'c')).toMatchObject({ exit: 2, out: '' })
  expect((await call('greet', 'a', '--laud')).err).toContain('--laud')
  expect(await call('gret')).toMatchObject({ exit: 2, err: expect.stringContaining('(greet?)') })
  expect((await call('db', 'fly')).err).toContain('db fly')
})

test('a command that reads its own arguments gets them as they are', async () => {
  expect(await call('own', '--help', 'x')).toMatchObject({ exit: 2, err: '--help|x' })
})

test('what it found is printed for programs however it ends', async () => {
  expect(await call('tell', '--json')).toEqual({ exit: 1, out: '{"ok":false,"found":3,"text":"wrong"}', err: '' })
  expect(await call('tell')).toEqual({ exit: 1, out: '', err: 'wrong' })
})

test('every command of Ujung has help in both languages', async () => {
  for (const it of COMMANDS) {
    expect(it.summary.id).not.toBe('')
    expect(it.summary.en).not.toBe(it.summary.id)
  }
  expect(new Set(COMMANDS.map(c => c.name)).size).toBe(COMMANDS.length)
})

test('the language follows the machine', () => {
  expect(languageOf({ LANG: 'id_ID.UTF-8' })).toBe('id')
  expect(languageOf({ LANG: 'id_ID.UTF-8', UJUNG_LANGUAGE: 'en' })).toBe('en')
  expect(languageOf({})).toBe('en')
})

test('a place is read from one word', () => {
  expect(readPlace('KMG:Kemang:shop:2')).toEqual({ code: 'KMG', name: 'Kemang', kind: 'shop', tills: 2 })
  expect(readPlace('DC1:Cikarang:distribution-centre')).toMatchObject({ tills: 0 })
  expect(readPlace('WEB:Web:web')).toMatchObject({ tills: 1 })
  for (const text of ['KMG', 'kmg:Kemang', 'KMG:Kemang:kiosk', 'KMG:Kemang:shop:x', 'KMG:Kemang:shop:1:2'])
    expect(() => readPlace(text)).toThrow(CommandError)
})
