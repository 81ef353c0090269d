import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof openMetrics>

/** The process's own registry, shown at /metrics; nothing is global. Seconds and counts, as Prometheus names them. */
export const openMetrics = () => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'ujung_http_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
    facts: new Counter({
      name: 'ujung_facts_total',
      help: 'Register facts taken in, by answer',
      labelNames: ['answer'] as const,
      registers,
    }),
    groupSize: new Histogram({
      name: 'ujung_fact_group_size',
      help: 'Facts committed together in one transaction',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    }),
    reactions: new Counter({
      name: 'ujung_reactions_total',
      help: 'Messages a reaction has handled, by outcome',
      labelNames: ['reaction', 'outcome'] as const,
      registers,
    }),
    deadLetters: new Gauge({
      name: 'ujung_dead_letters',
      help: 'Messages given up on, waiting for a person',
      registers,
    }),
  }
}
