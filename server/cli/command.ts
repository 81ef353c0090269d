import type { OpenDatabase } from '../database.ts'
import type { Settings } from '../settings.ts'

/** A text in both languages of the house. */
export type Text = { readonly id: string; readonly en: string }

/** How commands end: 0 done, 1 refused or a check failed, 2 called wrongly, 3 settings or database unusable, 70 a bug. */
export type Exit = 0 | 1 | 2 | 3

export type Said = {
  readonly exit: Exit
  /** For people. */
  readonly out: string
  /** For programs, with `--json`; what is left out is answered as `{ ok, text }`. */
  readonly data?: object
}

/** What a command may reach. Everything is opened when first asked for and closed by whoever runs the command. */
export type Reach = {
  readonly env: NodeJS.ProcessEnv
  readonly language: 'id' | 'en'
  readonly interactive: boolean
  settings(): Settings
  database(): Promise<OpenDatabase>
  now(): Date
  /** Progress, for people only: never among the results. */
  note(text: string): void
  ask(question: string, options?: { hidden?: boolean; preset?: string }): Promise<string>
}

export type Option = {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  readonly help: Text
  /** What stands for the value in help: `FILE`. */
  readonly value?: string
}

export type Options = Readonly<Record<string, Option>>

type ValueOf<O extends Option> = O['type'] extends 'boolean'
  ? boolean
  : O extends { multiple: true }
    ? string[]
    : string
export type Values<O extends Options> = { readonly [K in keyof O]?: ValueOf<O[K]> }

export type Command = {
  /** One word or two: `backup`, `db start`. */
  readonly name: string
  readonly summary: Text
  /** What stands after the name: `FILE`, `[FILE]`, `FILE...` for one or more. */
  readonly operands?: string
  readonly options: Options
  /** True: the command reads its arguments itself, `--help` and `--json` included. */
  readonly ownArguments?: boolean
  readonly run: (reach: Reach, values: Values<Options>, operands: readonly string[]) => Promise<Said>
}

/** Declares a command; the types of its options follow from their table. */
export const command = <const O extends Options>(it: {
  readonly name: string
  readonly summary: Text
  readonly operands?: string
  readonly options?: O
  readonly run: (reach: Reach, values: Values<O>, operands: readonly string[]) => Promise<Said>
}): Command => ({ ...it, options: it.options ?? {}, run: it.run as Command['run'] })

/** Lends a name to a command that a module brings whole: it reads its own arguments. */
export const brought = (
  name: string,
  summary: Text,
  run: (reach: Reach, args: readonly string[]) => Promise<Said> | Said,
): Command => ({
  ...{ name, summary, options: {}, ownArguments: true },
  run: async (reach, _values, operands) => run(reach, operands),
})

/** Stops a command with a sentence for whoever called it. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exit: Exit
  constructor(message: string, exit: Exit = 1) {
    super(message)
    this.exit = exit
  }
}
