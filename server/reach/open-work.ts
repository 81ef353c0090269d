import { refused } from '#kernel/answer.ts'
import { userById } from '#modules/access/server/index.ts'
import { listPlaces } from '#modules/company/server/index.ts'
import { checkAnswer, type Form, OUTCOME_NAMES, TASK_KINDS, usualOutcomes } from '#modules/flow/rules/index.ts'
import { type Completions, claimTask, readTask, type WholeTask } from '#modules/flow/server/index.ts'
import type { Offer, Work } from '#modules/notify/server/index.ts'
import { type Database, readOnly, type Tx, transact } from '#platform/postgres/index.ts'

type Tongue = 'id' | 'en'

const pick = (language: Tongue, [id, en]: readonly [string, string]) => (language === 'id' ? id : en)

const textIn = (detail: WholeTask['detail'], key: string): string | null =>
  typeof detail[key] === 'string' && detail[key] !== '' ? (detail[key] as string) : null

/** What a task is called, as the desk calls it. */
const titleOf = ({ kind, kind_name: own, detail }: WholeTask, language: Tongue): string => {
  const named =
    kind === 'part-of-task' ? textIn(detail, 'todo') : kind.startsWith('process-') ? textIn(detail, 'name') : null
  if (named) return named
  if (kind in TASK_KINDS) return pick(language, TASK_KINDS[kind as keyof typeof TASK_KINDS])
  return own?.[language] ?? kind
}

const labelOf = (word: string, language: Tongue): string =>
  word in OUTCOME_NAMES ? pick(language, OUTCOME_NAMES[word as keyof typeof OUTCOME_NAMES]) : word

type Option = { readonly flow?: unknown; readonly name?: unknown }

/** Whether a word ends it: a form that must be filled in for this outcome is filled in on the desk. */
const isEnough = ({ detail }: WholeTask, outcome: string): boolean =>
  detail.fields === undefined || checkAnswer(detail.fields as Form, {}, outcome).length === 0

/** At most as many as there are digits on a phone. */
const MOST = 9

const outcomesOf = (task: WholeTask, language: Tongue): Offer['outcomes'] => {
  const options = Array.isArray(task.detail.options) ? (task.detail.options as readonly Option[]) : []
  if (options.length > 0)
    return options.slice(0, MOST).map(it => ({ word: String(it.flow), label: String(it.name ?? it.flow) }))
  const words = task.outcomes.length > 0 ? task.outcomes : usualOutcomes(task.kind === 'process-work')
  return words
    .filter(word => isEnough(task, word))
    .slice(0, MOST)
    .map(word => ({ word, label: labelOf(word, language) }))
}

const ABOUT = ['question', 'text', 'title', 'reason', 'note'] as const

const offerOf = (task: WholeTask, place: string | null, language: Tongue, baseUrl: string, person: string): Offer => {
  const outcomes = outcomesOf(task, language)
  return {
    title: titleOf(task, language),
    place,
    dueAt: task.due_at,
    about: ABOUT.map(key => textIn(task.detail, key)).filter(it => it !== null),
    outcomes,
    link: `${baseUrl}/desk/tasks?id=${task.id}`,
    decides: outcomes.some(it => it.word === 'approved'),
    takenBy: task.claimed_at && task.assignee !== person ? (task.assignee_name ?? '') : null,
    ended: task.done_at && {
      by: task.done_by_name ?? task.done_by ?? '',
      at: task.done_at,
      outcome: labelOf(task.outcome ?? '', language),
    },
  }
}

const placeName = async (tx: Tx, id: string | null): Promise<string | null> =>
  id === null ? null : ((await listPlaces(tx)).find(it => it.id === id)?.name ?? null)

const GONE = refused('task-unknown', 'This account may not act any more.')

/** The tasks of flow as `notify` tells of them and brings answers back: by every way the same deeds as on the desk. */
export const openWork = (db: Database, now: () => Date, completions: Completions, baseUrl: string): Work => ({
  offer: async (tx, at, { person, task: id, language }) => {
    const who = await userById(tx, person)
    const task = who && (await readTask(tx, who, at, id))
    return task ? offerOf(task, await placeName(tx, task.place), language, baseUrl, person) : null
  },
  complete: async ({ person, task: id, ...wish }) => {
    const who = await readOnly(db, tx => userById(tx, person))
    return who ? completions.take({ who, wish: { id, ...wish } }) : GONE
  },
  claim: ({ person, task: id, way }) =>
    transact(db, async tx => {
      const who = await userById(tx, person)
      return who ? claimTask(tx, who, now(), { id, way }) : GONE
    }),
})
