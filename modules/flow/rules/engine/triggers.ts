import type { EventDef, Model, Node } from '../bpmn/model.ts'
import type { Program } from './program.ts'
import type { Clock } from './state.ts'
import { type Due, dueOfText } from './timers.ts'

/** An event that starts an instance of a process, and where that begins. */
export type Trigger = { readonly process: string; readonly node: string; readonly event: EventDef }

const startingNodes = (model: Model, kids: readonly string[]): Node[] =>
  kids
    .map(id => model.nodes[id]!)
    .flatMap(node => {
      if (node.type === 'start') return [node]
      if (node.type === 'task' && node.instantiates) return [node]
      return node.type === 'event' && node.instantiates ? node.out.map(flow => model.nodes[model.flows[flow]!.to]!) : []
    })

/** All events that start processes of a model. */
export const triggersOf = (model: Model): Trigger[] =>
  Object.values(model.processes).flatMap(process =>
    startingNodes(model, process.kids).flatMap(node =>
      (node.events ?? []).map(event => ({ process: process.id, node: node.id, event })),
    ),
  )

/** When the timers that start processes ring next; one that says no time is left out. */
export const startTimers = (program: Program, clock: Clock): (Trigger & Due)[] =>
  triggersOf(program.model).flatMap(trigger => {
    const timer = trigger.event.type === 'timer' ? trigger.event.timer : null
    const due = timer && dueOfText(program, timer, clock)
    return due ? [{ ...trigger, ...due }] : []
  })
