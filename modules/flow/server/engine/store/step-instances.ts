import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type AdvanceRefusal, advance, type Happening, type Program, type Step } from '../../../rules/index.ts'
import { withdrawTasks } from '../../tasks/withdraw-tasks.ts'
import { adopt, type Changing, changing, tell } from './change.ts'
import { loadInstances } from './load-instances.ts'
import { programsOf } from './programs.ts'
import { openWork, wishesOf } from './show-work.ts'
import { writeChanges } from './write-changes.ts'

export type Wish = {
  readonly instance: string
  /** Who lets it happen, where that is not who asks for all. */
  readonly by?: string
  readonly it: Happening
  /** An error of the business that nobody in the diagram catches becomes an incident with this reason. */
  readonly orBreak?: string
  /** What the history says of it, where the happening itself says nothing. */
  readonly detail?: string
}

export type StepRefusal = AdvanceRefusal | 'instance-unknown'

/** Seconds that local times in diagrams are ahead of UTC, where they name no zone. */
const OFFSET = 25_200

const clock = (now: Date) => ({ now: now.getTime(), offset: OFFSET })

const happened = ({ it, detail: said }: Wish, change: Changing) => {
  const wait = 'wait' in it ? change.state.waits[it.wait] : undefined
  const data = 'variables' in it && it.variables ? it.variables : undefined
  const detail =
    it.type === 'fail' ? it.code : it.type === 'choose' ? it.flows.join(' ') : 'reason' in it ? it.reason : said
  return {
    ...{ what: `on-${it.type}`, node: wait?.node ?? change.row.process },
    ...(wait?.token ? { token: wait.token } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(data ? { data } : {}),
  }
}

const stepOne = (
  program: Program,
  change: Changing,
  { it, orBreak }: Wish,
  now: Date,
): Answer<Step, AdvanceRefusal> => {
  const answer = advance(program, change.state, it, clock(now))
  const uncaught = answer.ok && answer.value.state.status === 'error' && it.type === 'fail' && orBreak !== undefined
  return uncaught
    ? advance(program, change.state, { type: 'break', wait: it.wait, reason: orBreak }, clock(now))
    : answer
}

/** Writes changes, shows the work they ask of people and takes back what is asked no more. */
export const commitChanges = async (
  tx: Tx,
  who: string,
  now: Date,
  changes: readonly Changing[],
  programs: ReadonlyMap<string, Program>,
): Promise<void> => {
  if (changes.length === 0) return
  const { wishes, tasks } = wishesOf(changes, programs)
  const withdrawn = await writeChanges(tx, who, now, changes, tasks)
  await withdrawTasks(tx, who, now, withdrawn)
  await openWork(tx, who, now, wishes)
}

/**
 * Lets things happen in instances, in the given order; several of one instance one after another. Each answer stands at
 * its wish's place. A constant number of statements for any number of wishes.
 */
export const stepInstances = async (
  tx: Tx,
  who: string,
  now: Date,
  wishes: readonly Wish[],
): Promise<Answer<Step, StepRefusal>[]> => {
  if (wishes.length === 0) return []
  const rows = await loadInstances(
    tx,
    wishes.map(wish => wish.instance),
  )
  const programs = await programsOf(
    tx,
    rows.map(row => row.diagram),
  )
  const changes = new Map(rows.map(row => [row.id, changing(row, false)]))
  const answers = wishes.map((wish): Answer<Step, StepRefusal> => {
    const change = changes.get(wish.instance)
    if (!change) return refused('instance-unknown', `There is no instance ${wish.instance}.`)
    const answer = stepOne(programs.get(change.row.diagram)!, change, wish, now)
    if (!answer.ok) return answer
    change.by = wish.by ?? who
    tell(change, change.by, now, [happened(wish, change), ...answer.value.trace])
    adopt(change, answer.value)
    return done(answer.value)
  })
  await commitChanges(
    tx,
    who,
    now,
    [...changes.values()].filter(change => change.lines.length > 0),
    programs,
  )
  return answers
}
