import { createHash } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import { uuidv7 } from '#kernel/ids.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { sayStatementFault } from '../../rules/index.ts'
import { type KeepRefusal, keepStatement, type StatementKept } from './keep-statement.ts'
import { readStatementBytes } from './read-statement-bytes.ts'

export type StatementFile = {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly language: 'id' | 'en'
}

/** Statements of a file are kept all or none; a file with anything wrong is refused with what, and at which line. */
export const takeInStatements = async (
  tx: Tx,
  who: string,
  now: Date,
  { id, name, bytes, language }: StatementFile,
): Promise<Answer<{ kept: StatementKept[] }, KeepRefusal | 'statement-faulty'>> => {
  const { ok, format, statements, faults } = readStatementBytes(bytes)
  if (!ok || !format) {
    const said = faults.slice(0, 3).map(fault => sayStatementFault(fault, language))
    return refused(
      'statement-faulty',
      `${name}: ${[...said, ...(faults.length > 3 ? [`(+${faults.length - 3})`] : [])].join(' ')}`,
    )
  }
  const kept: StatementKept[] = []
  for (const [n, statement] of statements.entries()) {
    // The first bears the id of the file, the others ids that follow from it.
    const own = n === 0 ? id : uuidv7(now.getTime(), createHash('sha256').update(`${id}/${n}`).digest())
    const answer = await keepStatement(tx, who, now, { id: own, format, name, statement })
    if (!answer.ok) return answer
    kept.push(answer.value)
  }
  return done({ kept })
}
