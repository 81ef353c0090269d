import { type Answer, done, refused } from '#kernel/answer.ts'
import { canonical } from '#kernel/canonical.ts'
import type { Variables } from '../engine/state.ts'
import { findNode } from './find.ts'
import type { Expectation } from './step.ts'
import { type Instance, type World, waitsOf } from './world.ts'

const said = (value: unknown) => {
  try {
    return canonical(value)
  } catch {
    return JSON.stringify(value)
  }
}

/** Variables of the process itself. */
export const variablesOf = (instance: Instance): Variables =>
  Object.values(instance.state.scopes).find(scope => scope.up === null)?.vars ?? {}

const idsNamed = (world: World, names: readonly string[]) => {
  const all = Object.keys(world.program.model.nodes)
  return names.map(name => findNode(world, name, all) ?? name).sort()
}

/** Says where the world is not as the script expects it. */
export const checkExpectation = (
  world: World,
  want: Expectation,
  instance: Instance,
): Answer<null, 'not-as-expected'> => {
  const wrong: string[] = []
  if (want.status !== undefined && instance.state.status !== want.status)
    wrong.push(`status is ${instance.state.status}, not ${want.status}`)
  if (want.waiting) {
    const kinds = ['task', 'service', 'decision', 'message', 'signal', 'timer', 'choice', 'adhoc', 'incident', 'call']
    const now = waitsOf(world)
      .filter(one => one.instance.id === instance.id && kinds.includes(one.wait.kind))
      .map(({ wait }) => wait.node)
      .sort()
    const wanted = idsNamed(world, want.waiting)
    if (said(now) !== said(wanted))
      wrong.push(`waiting is ${now.join(', ') || 'nothing'}, not ${wanted.join(', ') || 'nothing'}`)
  }
  const passed = new Set(
    world.lines.filter(line => line.instance === instance.id && line.what === 'enter').map(l => l.node),
  )
  for (const id of idsNamed(world, want.passed ?? [])) if (!passed.has(id)) wrong.push(`${id} was not passed`)
  const variables = variablesOf(instance)
  for (const [name, value] of Object.entries(want.variables ?? {}))
    if (said(variables[name]) !== said(value)) wrong.push(`${name} is ${said(variables[name])}, not ${said(value)}`)
  return wrong.length === 0 ? done(null) : refused('not-as-expected', `${instance.id}: ${wrong.join('; ')}.`)
}
