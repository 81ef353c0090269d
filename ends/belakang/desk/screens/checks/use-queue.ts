import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDeed } from '../../parts/use-deed.ts'
import { type CheckRow, pictureQuery, queueQuery } from './check-queries.ts'
import { type Decision, sendDecision, type Typed, type Wish } from './send-decision.ts'

/** How many of those that come next have their pictures fetched before they are shown. */
const AHEAD = 5

/**
 * The queue as a clerk works through it. A decision takes its cheque away at once and the next stands there before the
 * next key; it is sent meanwhile. What is refused, or still odd after a correction, comes back at the end: nothing is
 * ever put under a hand that types.
 */
export const useQueue = (rows: readonly CheckRow[]) => {
  const queries = useQueryClient()
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  const [back, setBack] = useState<readonly string[]>([])
  const [shown, setShown] = useState<string | null>(null)
  const waiting = [
    ...rows.filter(it => !passed.has(it.id) && !back.includes(it.id)),
    ...back.flatMap(id => rows.filter(it => it.id === id)),
  ]
  const check = waiting.find(it => it.id === shown) ?? waiting[0]
  if (check && check.id !== shown) setShown(check.id)
  const comeBack = (id: string) => {
    setPassed(before => new Set([...before].filter(it => it !== id)))
    setBack(before => [...before.filter(it => it !== id), id])
  }
  const send = async (wish: Wish) => {
    try {
      if (await sendDecision(wish)) return
      // What was corrected is shown again as it stands now.
      await queries.invalidateQueries({ queryKey: queueQuery.queryKey })
      comeBack(wish.check.id)
    } catch (error) {
      comeBack(wish.check.id)
      throw error
    }
  }
  const deed = useDeed(send, { touches: ['checks'] })
  for (const it of waiting.slice(0, AHEAD))
    for (const side of it.pictures) void queries.prefetchQuery(pictureQuery(it.id, side))
  const decide = (decision: Decision, typed: Typed) => {
    if (!check) return
    setPassed(before => new Set([...before, check.id]))
    setBack(before => before.filter(it => it !== check.id))
    setShown(waiting.find(it => it.id !== check.id)?.id ?? null)
    if (decision !== 'skip') deed.mutate({ check, decision, typed })
  }
  return { check, left: waiting.length, decide }
}
