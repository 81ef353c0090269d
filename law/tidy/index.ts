import { ambientState } from './ambient-state.ts'
import { docstrings } from './docstrings.ts'
import { explicitDoors } from './explicit-doors.ts'
import { fileLength } from './file-length.ts'
import { honestTests } from './honest-tests.ts'
import { moduleReadme } from './module-readme.ts'
import { ownSchema } from './own-schema.ts'
import { ownedTodo } from './owned-todo.ts'
import { plainNames } from './plain-names.ts'
import type { Rule } from './rule.ts'
import { sameEverywhere } from './same-everywhere.ts'
import { screenWords } from './screen-words.ts'
import { shortFunctions } from './short-functions.ts'
import { wholeImports } from './whole-imports.ts'
import { wholeNumbers } from './whole-numbers.ts'

/** Every rule of style that a test can hold. */
export const rules: readonly Rule[] = [
  fileLength,
  shortFunctions,
  plainNames,
  moduleReadme,
  docstrings,
  ownedTodo,
  explicitDoors,
  wholeImports,
  ambientState,
  sameEverywhere,
  wholeNumbers,
  ownSchema,
  screenWords,
  honestTests,
]

/**
 * How many offences the tree still holds, rule by rule; a rule that is not named holds none. A number here may only
 * become smaller.
 */
export const ratchet: Readonly<Record<string, number>> = {}
