/** What is to happen when, the soonest first; of two at the same moment the one noted first. A binary heap. */
export type Agenda<Entry> = {
  readonly note: (at: number, entry: Entry) => void
  readonly next: () => { readonly at: number; readonly entry: Entry } | undefined
}

type Item<Entry> = { readonly at: number; readonly n: number; readonly entry: Entry }

const before = (a: Item<unknown>, b: Item<unknown>) => a.at < b.at || (a.at === b.at && a.n < b.n)

export const openAgenda = <Entry>(): Agenda<Entry> => {
  const heap: Item<Entry>[] = []
  let count = 0
  const swap = (a: number, b: number) => {
    const held = heap[a]!
    heap[a] = heap[b]!
    heap[b] = held
  }
  const sink = () => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right
      if (least === at) return
      swap(at, least)
      at = least
    }
  }
  return {
    note: (at, entry) => {
      heap.push({ at, n: count++, entry })
      for (let here = heap.length - 1; here > 0; ) {
        const up = (here - 1) >> 1
        if (!before(heap[here]!, heap[up]!)) return
        swap(here, up)
        here = up
      }
    },
    next: () => {
      const first = heap[0]
      const last = heap.pop()
      if (first && last && heap.length > 0) {
        heap[0] = last
        sink()
      }
      return first
    },
  }
}
