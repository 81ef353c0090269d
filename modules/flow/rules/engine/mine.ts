/** One line of a history, as far as it is looked at; `at` is epoch milliseconds. */
export type LogLine = {
  readonly instance: string
  readonly at: number
  readonly actor: string
  readonly what: string
  readonly node: string
  readonly token: string | null
}

export type NodeFigures = {
  readonly node: string
  /** How often it was begun, and ended. */
  readonly begun: number
  readonly ended: number
  /** Milliseconds from begin to end: all together, half of them at most, nine in ten at most. */
  readonly sum: number
  readonly p50: number
  readonly p90: number
  /** Instances that came to it more than once, and how many times too many. */
  readonly reworked: number
  readonly again: number
}

/** A way through the process, and how many went it. */
export type Variant = { readonly nodes: readonly string[]; readonly count: number; readonly p50: number }

export type Mined = {
  readonly instances: number
  readonly nodes: readonly NodeFigures[]
  /** The most trodden first. */
  readonly variants: readonly Variant[]
  /** Where most time is spent; null when no time was. */
  readonly bottleneck: string | null
}

const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0
}

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

type Stay = { readonly instance: string; readonly node: string; readonly from: number; readonly to: number | null }

const ENDS = new Set(['leave', 'cancel'])

/** Each time a token stood at an element: from when to when. */
const staysIn = (lines: readonly LogLine[]): Stay[] => {
  const open = new Map<string, { node: string; from: number }>()
  const stays: Stay[] = []
  for (const { instance, at, what, node, token } of lines) {
    if (token === null) continue
    const key = `${instance}/${token}`
    const known = open.get(key)
    if (what === 'enter') open.set(key, { node, from: at })
    else if (known && ENDS.has(what)) {
      open.delete(key)
      stays.push({ instance, node: known.node, from: known.from, to: at })
    }
  }
  for (const [key, { node, from }] of open)
    stays.push({ instance: key.slice(0, key.indexOf('/')), node, from, to: null })
  return stays
}

const figures = (node: string, stays: readonly Stay[]): NodeFigures => {
  const ended = stays.filter(stay => stay.to !== null).map(stay => stay.to! - stay.from)
  const perInstance = [...Map.groupBy(stays, stay => stay.instance).values()].map(list => list.length - 1)
  return {
    ...{ node, begun: stays.length, ended: ended.length, sum: sumOf(ended) },
    ...{ p50: quantile(ended, 0.5), p90: quantile(ended, 0.9) },
    ...{ reworked: perInstance.filter(n => n > 0).length, again: sumOf(perInstance) },
  }
}

const variantsOf = (of: ReadonlyMap<string, readonly LogLine[]>, activities: ReadonlySet<string>): Variant[] => {
  const ways = [...of.values()].map(lines => ({
    nodes: lines.filter(line => line.what === 'enter' && activities.has(line.node)).map(line => line.node),
    took: (lines.at(-1)?.at ?? 0) - (lines[0]?.at ?? 0),
  }))
  return [...Map.groupBy(ways, way => way.nodes.join('\n')).values()]
    .map(list => ({
      nodes: list[0]!.nodes,
      count: list.length,
      p50: quantile(
        list.map(way => way.took),
        0.5,
      ),
    }))
    .sort((a, b) => b.count - a.count || (a.nodes.join() < b.nodes.join() ? -1 : 1))
}

/**
 * What a history says of a process: time at each element, rework, variants and where most time is spent. `lines` in the
 * order they were written, instance by instance; `activities` are the elements that count as work.
 */
export const mineHistory = (lines: readonly LogLine[], activities: ReadonlySet<string>): Mined => {
  const of = Map.groupBy(lines, line => line.instance)
  const stays = staysIn(lines).filter(stay => activities.has(stay.node))
  const nodes = [...Map.groupBy(stays, stay => stay.node)]
    .map(([node, list]) => figures(node, list))
    .sort((a, b) => b.sum - a.sum || (a.node < b.node ? -1 : 1))
  return {
    ...{ instances: of.size, nodes, variants: variantsOf(of, activities) },
    bottleneck: nodes[0] && nodes[0].sum > 0 ? nodes[0].node : null,
  }
}

const spell = (text: string) =>
  text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!)

const event = (line: LogLine, say: (at: number) => string, nameOf: (node: string) => string) =>
  `<event><string key="concept:name" value="${spell(nameOf(line.node))}"/><string key="org:resource" value="${spell(line.actor)}"/>` +
  `<string key="lifecycle:transition" value="${line.what === 'enter' ? 'start' : 'complete'}"/><date key="time:timestamp" value="${say(line.at)}"/></event>`

/** The history as XES (IEEE 1849), one trace an instance, begin and end of each activity. `say` spells an instant. */
export const sayXes = (
  lines: readonly LogLine[],
  activities: ReadonlySet<string>,
  say: (at: number) => string,
  nameOf: (node: string) => string,
): string => {
  const traces = [...Map.groupBy(lines, line => line.instance)].map(([instance, list]) => {
    const events = list.filter(line => activities.has(line.node) && (line.what === 'enter' || line.what === 'leave'))
    return `<trace><string key="concept:name" value="${spell(instance)}"/>${events.map(line => event(line, say, nameOf)).join('')}</trace>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
${traces.join('\n')}
</log>
`
}
