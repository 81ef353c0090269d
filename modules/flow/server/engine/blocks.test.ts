import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, type Happening, openProgram, type Program, type State } from '../../rules/index.ts'
import { flows, NOW, readTest } from './testing.ts'

type Block =
  | { readonly kind: 'task' }
  | { readonly kind: 'seq' | 'and' | 'or' | 'xor'; readonly parts: readonly Block[] }
  | { readonly kind: 'sub'; readonly part: Block }

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<Block>({ kind: 'task' }),
    fc.record({
      kind: fc.constantFrom('seq', 'and', 'or', 'xor'),
      parts: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
    fc.record({ kind: fc.constant('sub'), part: tie('block') }) as fc.Arbitrary<Block>,
  ),
})).block

type Drawn = { readonly xml: string; readonly first: string; readonly last: string }

/** Draws a block; every branch of a split asks a variable of its own, so that a run decides what is taken. */
const draw = (it: Block, name: () => string, tasks: string[]): Drawn => {
  const id = name()
  if (it.kind === 'task') {
    tasks.push(id)
    return { xml: `<userTask id="${id}"/>`, first: id, last: id }
  }
  if (it.kind === 'sub') {
    const inner = draw(it.part, name, tasks)
    const xml = `<subProcess id="${id}"><startEvent id="${id}s"/><endEvent id="${id}e"/>${inner.xml}${flows(`${id}s > ${inner.first}\n${inner.last} > ${id}e`)}</subProcess>`
    return { xml, first: id, last: id }
  }
  const parts = it.parts.map(part => draw(part, name, tasks))
  if (it.kind === 'seq') {
    const joints = parts.slice(1).map((part, i) => `${parts[i]!.last} > ${part.first}`)
    return {
      xml: parts.map(part => part.xml).join('') + flows(joints.join('\n')),
      first: parts[0]!.first,
      last: parts.at(-1)!.last,
    }
  }
  const tag = { and: 'parallelGateway', or: 'inclusiveGateway', xor: 'exclusiveGateway' }[it.kind]
  const out = parts.map((part, i) =>
    i === 0 || it.kind === 'and' ? `${id} > ${part.first}` : `${id} > ${part.first}: take${part.first}`,
  )
  const standard = it.kind === 'and' ? '' : ` default="${id}_${parts[0]!.first}"`
  const joins = parts.map(part => `${part.last} > ${id}j`)
  return {
    xml: `<${tag} id="${id}"${standard}/><${tag} id="${id}j"/>${parts.map(part => part.xml).join('')}${flows([...out, ...joins].join('\n'))}`,
    ...{ first: id, last: `${id}j` },
  }
}

/** How often each task must run when branches are taken as the variables say. */
const expected = (it: Block, taken: (first: string) => boolean, name: () => string, into: string[]): string => {
  const id = name()
  if (it.kind === 'task') into.push(id)
  else if (it.kind === 'sub') expected(it.part, taken, name, into)
  else {
    const branches = it.parts.map(part => {
      const own: string[] = []
      return { first: expected(part, taken, name, own), own }
    })
    const chosen = branches.slice(1).filter(branch => taken(branch.first))
    const run =
      it.kind === 'seq' || it.kind === 'and'
        ? branches
        : chosen.length === 0
          ? branches.slice(0, 1)
          : it.kind === 'or'
            ? chosen
            : chosen.slice(0, 1)
    for (const branch of run) into.push(...branch.own)
    if (it.kind === 'seq') return branches[0]!.first
  }
  return id
}

const names = () => {
  let n = 0
  return () => {
    n += 1
    return `n${n}`
  }
}

const step = (program: Program, state: State | null, it: Happening): State => {
  const before = JSON.stringify(state)
  const answer = advance(program, state, it, { now: NOW })
  if (!answer.ok) throw new Error(answer.detail)
  expect(JSON.stringify(state)).toBe(before)
  const again = advance(program, state, it, { now: NOW })
  expect(again).toEqual(answer)
  return answer.value.state
}

test('any nesting of blocks runs each taken task once, in any order of completion, and ends with nothing left', async () => {
  await fc.assert(
    fc.asyncProperty(block, fc.infiniteStream(fc.nat(1000)), async (tree, dice) => {
      const [tasks, roll] = [[] as string[], () => dice.next().value as number]
      const drawn = draw(tree, names(), tasks)
      const xml = `<startEvent id="s"/><endEvent id="e"/>${drawn.xml}${flows(`s > ${drawn.first}\n${drawn.last} > e`)}`
      const { model } = await readTest(xml)
      const program = openProgram(model)
      const takes = Object.values(model.flows).flatMap(flow => /^take(\w+)$/.exec(flow.condition ?? '')?.[1] ?? [])
      const variables = Object.fromEntries(takes.map(id => [`take${id}`, roll() % 2 === 0]))
      const want: string[] = []
      expected(tree, first => variables[`take${first}`] === true, names(), want)
      let state = step(program, null, { type: 'start', process: 'p', variables })
      const ran: string[] = []
      while (state.status === 'running') {
        const open = Object.values(state.waits)
        const wait = open[roll() % open.length]!
        expect(wait.kind).toBe('task')
        ran.push(wait.node)
        state = step(program, state, { type: 'complete', wait: wait.id })
      }
      expect(ran.sort()).toEqual(want.sort())
      expect([state.status, state.tokens, state.waits, Object.keys(state.scopes).length]).toEqual(['done', {}, {}, 1])
    }),
    { numRuns: 150 },
  )
})
