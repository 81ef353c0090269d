/** A heap of claims by what their next pack would save, largest first. */
export const heapOf = (gains: Float64Array) => {
  const heap: number[] = []
  const up = (at: number) => {
    let i = at
    while (i > 0) {
      const above = (i - 1) >> 1
      if (gains[heap[above]!]! >= gains[heap[i]!]!) return
      ;[heap[above], heap[i]] = [heap[i]!, heap[above]!]
      i = above
    }
  }
  const down = () => {
    let i = 0
    for (;;) {
      const left = 2 * i + 1
      if (left >= heap.length) return
      const right = left + 1
      const larger = right < heap.length && gains[heap[right]!]! > gains[heap[left]!]! ? right : left
      if (gains[heap[i]!]! >= gains[heap[larger]!]!) return
      ;[heap[i], heap[larger]] = [heap[larger]!, heap[i]!]
      i = larger
    }
  }
  return {
    push: (claim: number) => {
      heap.push(claim)
      up(heap.length - 1)
    },
    pop: (): number | undefined => {
      const top = heap[0]
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) {
        heap[0] = last
        down()
      }
      return top
    },
  }
}
