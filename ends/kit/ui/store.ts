import { useSyncExternalStore } from 'react'

/** A value that screens watch: the whole state of something, replaced and never changed in place. */
export type Store<State> = {
  readonly get: () => State
  readonly set: (change: Partial<State>) => void
  readonly watch: (heard: () => void) => () => void
}

export const createStore = <State extends object>(first: State): Store<State> => {
  let state = first
  const watchers = new Set<() => void>()
  return {
    get: () => state,
    set: change => {
      state = { ...state, ...change }
      for (const heard of watchers) heard()
    },
    watch: heard => {
      watchers.add(heard)
      return () => watchers.delete(heard)
    },
  }
}

/** Part of a store's state; the component draws again only when that part is another. */
export const useStore = <State, Part>(store: Store<State>, pick: (state: State) => Part): Part =>
  useSyncExternalStore(store.watch, () => pick(store.get()))
