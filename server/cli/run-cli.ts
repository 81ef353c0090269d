import { parseArgs } from 'node:util'
import { MigrationChanged } from '#platform/postgres/index.ts'
import { BackupError } from '../backup/index.ts'
import { DatabaseError } from '../database.ts'
import { SettingsError } from '../settings.ts'
import { type Command, CommandError, type Reach, type Said } from './command.ts'
import { findCommand } from './find-command.ts'
import { commandHelp, listHelp } from './help.ts'

/** Where a command's words go. */
export type Voice = { out(text: string): void; err(text: string): void }

const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

type Wrong = { readonly wrong: string }

const parse = (command: Command, args: readonly string[]) => {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  )
  try {
    return parseArgs({ args: [...args], options: { ...options, ...COMMON }, allowPositionals: true })
  } catch (error) {
    return { wrong: (error as Error).message } satisfies Wrong
  }
}

const operandsFit = (command: Command, count: number): boolean => {
  const wanted = command.operands?.split(' ') ?? []
  const most = wanted.at(-1)?.endsWith('...') ? Number.POSITIVE_INFINITY : wanted.length
  return count <= most && count >= wanted.filter(word => !word.startsWith('[')).length
}

/** What the caller is told when a command cannot be carried out; a bug is not caught here. */
const told = (error: unknown): Said | null => {
  if (error instanceof SettingsError) return { exit: 3, out: error.message, data: { error: 'settings' } }
  if (error instanceof DatabaseError) return { exit: 3, out: error.message, data: { error: 'database' } }
  if (error instanceof MigrationChanged) return { exit: 3, out: error.message, data: { error: 'migration-changed' } }
  if (error instanceof BackupError)
    return { exit: 1, out: `${error.word}: ${error.message}`, data: { error: error.word } }
  if (error instanceof CommandError) return { exit: error.exit, out: error.message, data: { error: 'refused' } }
  return null
}

const attempt = async (command: Command, reach: Reach, values: object, operands: readonly string[]): Promise<Said> => {
  try {
    return await command.run(reach, values, operands)
  } catch (error) {
    const said = told(error)
    if (said) return said
    throw error
  }
}

const tell = (said: Said, json: boolean, voice: Voice): number => {
  if (json) voice.out(JSON.stringify({ ok: said.exit === 0, ...(said.data ?? {}), text: said.out }))
  else if (said.out !== '') (said.exit === 0 ? voice.out : voice.err)(said.out)
  return said.exit
}

const runParsed = async (command: Command, rest: readonly string[], reach: Reach, voice: Voice): Promise<number> => {
  const parsed = parse(command, rest)
  const say = (wrong: string) => {
    voice.err(`${wrong}\n\n${commandHelp(command, reach.language)}`)
    return 2
  }
  if ('wrong' in parsed) return say(parsed.wrong)
  const { json, help, ...values } = parsed.values as { json?: boolean; help?: boolean }
  if (help) {
    voice.out(commandHelp(command, reach.language))
    return 0
  }
  if (!operandsFit(command, parsed.positionals.length))
    return say(`ujung ${command.name} ${command.operands ?? ''}`.trim())
  return tell(await attempt(command, reach, values, parsed.positionals), json ?? false, voice)
}

/** Runs what the words ask for and gives the code to end with. Throws only what is a bug. */
export const runCli = async (
  args: readonly string[],
  commands: readonly Command[],
  reach: Reach,
  voice: Voice,
): Promise<number> => {
  const found = findCommand(args[0] === 'help' ? [...args.slice(1), '--help'] : args, commands)
  if (found.kind === 'list') {
    voice.out(listHelp(found.commands, reach.language))
    return 0
  }
  if (found.kind === 'unknown') {
    const hint = found.nearest ? ` (${found.nearest}?)` : ''
    voice.err(`ujung ${found.word}: no such command${hint}. See: npm run ujung -- --help`)
    return 2
  }
  const { command, rest } = found
  if (!command.ownArguments) return runParsed(command, rest, reach, voice)
  const said = await attempt(command, reach, {}, rest)
  return tell(said, said.data !== undefined && rest.includes('--json'), voice)
}
