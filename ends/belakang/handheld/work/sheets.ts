import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'
import type { SheetRow } from '#kit/offline/deeds/index.ts'

/** What a question to the phone's own database answers, again after each change. Undefined until the first. */
export const useRows = <Value>(ask: () => Promise<Value>, deps: readonly unknown[]): Value | undefined => {
  const [value, setValue] = useState<Value>()
  useEffect(
    () => {
      const heard = liveQuery(ask).subscribe({ next: setValue })
      return () => heard.unsubscribe()
    },
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what the question is made of
    deps,
  )
  return value
}

export type Sheet<Value> = {
  /** What is known, however old; undefined while nothing is. */
  readonly value: Value | undefined
  /** ISO instant when it was fetched. */
  readonly at: string | null
  readonly fault: unknown
  readonly asking: boolean
  readonly again: () => void
}

export type SheetOf<Value> = Omit<SheetRow, 'value'> & { readonly value: Value }
