import { refused } from '#kernel/answer.ts'
import { openProgram, openWorld, runStep, type World } from '../../rules/index.ts'
import type { Consult, Consulted } from './decisions/ask-in-trial.ts'
import type { ReadModel } from './read-bpmn.ts'
import type { Script } from './read-script.ts'

type Refusal = { readonly refusal: string; readonly detail?: string | undefined }

/** More answers of tables than this after one step are a loop that never stands still. */
const MOST_ASKED = 1000

/** Asks no table: what a file is run with, without a database. */
export const nobody: Consult = async () => null

export type Ran = {
  readonly world: World
  readonly consulted: readonly Consulted[]
  readonly failed: { readonly step: number; readonly refusal: string; readonly detail: string } | null
}

/** Does the steps one after another, to the first that is refused; decisions are asked in between. */
export const playScript = async (read: ReadModel, script: Script, consult: Consult): Promise<Ran> => {
  const world = openWorld(openProgram(read.model), script.now, { offset: script.zone, answers: script.answers })
  const consulted: Consulted[] = []
  const stopped = (step: number, answer: Refusal): Ran => ({
    ...{ world, consulted, failed: { step, refusal: answer.refusal, detail: answer.detail ?? '' } },
  })
  for (const [i, step] of script.steps.entries()) {
    const answer = runStep(world, step)
    if (!answer.ok) return stopped(i, answer)
    for (let n = 0, it = await consult(world, consulted); it !== null; it = await consult(world, consulted)) {
      const answered = runStep(world, it)
      if (!answered.ok) return stopped(i, answered)
      n += 1
      if (n > MOST_ASKED) return stopped(i, refused('endless', 'The diagram asks its decisions without end.'))
    }
  }
  return { world, consulted, failed: null }
}
