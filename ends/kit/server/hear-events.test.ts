import { expect, test } from 'vitest'
import { topicsIn } from './hear-events.ts'

test('topics are read from a stream that breaks anywhere', () => {
  const stream = 'retry: 1000\n\nevent: flow.task-opened\ndata: ["a"]\n\n: \n\nevent: stock.moved\ndata: []\n\n'
  for (let cut = 0; cut <= stream.length; cut += 1) {
    const first = topicsIn(stream.slice(0, cut))
    const second = topicsIn(first.rest + stream.slice(cut))
    expect([...first.topics, ...second.topics]).toEqual(['flow.task-opened', 'stock.moved'])
  }
})
