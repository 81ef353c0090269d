export type Group<One, Answer> = {
  /** Resolves when what was given is durable; those that wait at the same moment share one transaction. */
  take(one: One): Promise<Answer>
  /** Waits until everything taken has been answered. */
  close(): Promise<void>
}

export type GroupOptions<One, Answer> = {
  /** Commits a group and answers each of it, in its order. */
  readonly commit: (group: readonly One[]) => Promise<readonly Answer[]>
  /** The most that one transaction takes, by `weightOf`; a single one may weigh more. */
  readonly most: number
  readonly weightOf?: (one: One) => number
  /** Of those with the same key the second waits for the answer of the first. */
  readonly keyOf?: (one: One) => string
}

type Waiting<One, Answer> = {
  readonly one: One
  readonly answer: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

/**
 * Group commit: while one transaction is on its way to the disk the next group gathers, so a busy hour costs one flush
 * for many and a quiet one no waiting. When `commit` fails, all of its group are told so.
 */
export const openGroup = <One, Answer>(options: GroupOptions<One, Answer>): Group<One, Answer> => {
  const { commit, most, weightOf = () => 1, keyOf } = options
  let waiting: Waiting<One, Answer>[] = []
  let running: Promise<void> | undefined

  const next = () => {
    const keys = new Set<string>()
    let weight = 0
    const full = waiting.findIndex(({ one }, n) => {
      const key = keyOf?.(one)
      if (key !== undefined && keys.has(key)) return true
      if (key !== undefined) keys.add(key)
      weight += weightOf(one)
      return n > 0 && weight > most
    })
    const group = full < 0 ? waiting : waiting.slice(0, full)
    waiting = full < 0 ? [] : waiting.slice(full)
    return group
  }

  const run = async () => {
    while (waiting.length > 0) {
      const group = next()
      try {
        const answers = await commit(group.map(w => w.one))
        for (const [n, w] of group.entries()) w.answer(answers[n]!)
      } catch (error) {
        for (const w of group) w.fail(error)
      }
    }
    running = undefined
  }

  return {
    take: one =>
      new Promise((answer, fail) => {
        waiting.push({ one, answer, fail })
        // Started a tick later, so that requests read from the same network packet share the first transaction.
        running ??= new Promise<void>(resolve => setImmediate(resolve)).then(run)
      }),
    close: async () => {
      while (running) await running
    },
  }
}
