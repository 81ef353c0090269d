import type { Model, Node } from '../bpmn/model.ts'
import { type Expression, readExpression } from '../feel/expression.ts'
import type { Context, Value } from '../feel/value.ts'

/** A model ready to run: its expressions are read once. */
export type Program = {
  readonly model: Model
  /** Throws where the model has no such element: states only name what is there. */
  node(id: string): Node
  evaluate(text: string, names: Context, now: number): Value
}

const ODD = /[^\p{L}\p{N}_]/u

/** Makes a model ready to run. Keep it: reading expressions is the dear part. */
export const openProgram = (model: Model): Program => {
  const read = new Map<string, Expression>()
  const expression = (text: string, names: Context): Expression => {
    const odd = Object.keys(names).filter(name => ODD.test(name))
    const key = odd.length === 0 ? text : `${text}\n${odd.sort().join('\n')}`
    let known = read.get(key)
    if (!known) {
      known = readExpression(text, Object.fromEntries(odd.map(name => [name, true as const])))
      read.set(key, known)
    }
    return known
  }
  return {
    model,
    node: id => {
      const node = model.nodes[id]
      if (!node) throw new Error(`the model has no element ${id}`)
      return node
    },
    evaluate: (text, names, now) => expression(text, names).evaluate(names, now),
  }
}
