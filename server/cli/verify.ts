import { readOnly, type Tx } from '#platform/postgres/index.ts'
import { CommandError, command, type Text } from './command.ts'

/** Proves one part of what the database holds from its own records; gives what is wrong, nothing when all is well. */
export type Check = {
  readonly name: string
  readonly summary: Text
  readonly run: (tx: Tx) => Promise<readonly string[]>
}

const MOST_SHOWN = 20

/** `ujung verify [NAME]`: every check, or one, each in a snapshot of its own. */
export const verify = (load: () => Promise<readonly Check[]>) =>
  command({
    name: 'verify',
    operands: '[CHECK]',
    summary: {
      id: 'buktikan isi basis data dari catatannya sendiri',
      en: 'prove what the database holds from its own records',
    },
    run: async (reach, _values, [only]) => {
      const checks = await load()
      const chosen = checks.filter(check => only === undefined || check.name === only)
      if (chosen.length === 0)
        throw new CommandError(`There is no check ${only}; there are: ${checks.map(c => c.name).join(', ')}`, 2)
      const db = await reach.database()
      const found: { name: string; problems: readonly string[] }[] = []
      for (const check of chosen) found.push({ name: check.name, problems: await readOnly(db, check.run) })
      const lines = found.flatMap(({ name, problems }) => [
        `${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${name}`,
        ...problems.slice(0, MOST_SHOWN).map(p => `        ${p}`),
        ...(problems.length > MOST_SHOWN ? [`        … ${problems.length - MOST_SHOWN}`] : []),
      ])
      return { exit: found.some(f => f.problems.length > 0) ? 1 : 0, data: { checks: found }, out: lines.join('\n') }
    },
  })
