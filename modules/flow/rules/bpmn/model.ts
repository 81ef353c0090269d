import type { Form } from '../form/form.ts'

/** How a timer says when: an instant, a span, or a repeated span; ISO 8601 text or FEEL. */
export type TimerText = { readonly by: 'date' | 'duration' | 'cycle'; readonly text: string }

/** What an event waits for or throws. A code or name of `null` catches any. */
export type EventDef =
  | { readonly type: 'message'; readonly name: string; readonly key?: string }
  | { readonly type: 'signal'; readonly name: string }
  | { readonly type: 'timer'; readonly timer: TimerText | null }
  | { readonly type: 'conditional'; readonly condition: string }
  | { readonly type: 'error'; readonly code: string | null }
  | { readonly type: 'escalation'; readonly code: string | null }
  | { readonly type: 'link'; readonly name: string }
  | { readonly type: 'compensate'; readonly activity: string | null; readonly wait: boolean }
  | { readonly type: 'terminate' }
  | { readonly type: 'cancel' }

export type TaskKind = 'abstract' | 'manual' | 'user' | 'service' | 'send' | 'receive' | 'script' | 'rule'

/** What a person's task says of who does it and how; read by the people's side, not by the engine. */
export type Work = {
  readonly lane?: string
  /** Names of roles or people as drawn. */
  readonly candidates?: readonly string[]
  readonly assignee?: string
  readonly form?: string
  readonly due?: string
  readonly priority?: string
  /** Words of the ways in which it may end. */
  readonly outcomes?: readonly string[]
  /** Not done by whoever asked for the whole, nor by who does another such part. */
  readonly apart?: true
}

export type Mapping = { readonly name: string; readonly expression: string }

export type Task = {
  readonly kind: TaskKind
  /** The deed a service task calls. */
  readonly deed?: string
  /** FEEL, of a script task. */
  readonly script?: string
  /** The variable that takes what a script or decision gives. */
  readonly result?: string
  readonly decision?: string
  /** Of the decision; the newest when not said. */
  readonly version?: number
  readonly work?: Work
}

/** Many instances of one activity, from a number or a list. */
export type Multi = {
  readonly sequential: boolean
  readonly cardinality?: string
  readonly collection?: string
  readonly element?: string
  readonly into?: string
  readonly output?: string
  readonly until?: string
}

export type Loop = { readonly before: boolean; readonly condition?: string; readonly most?: string }

export type AdHoc = { readonly until?: string; readonly cancelRest: boolean; readonly sequential: boolean }

/** Which version of the called process: that deployed together, the newest, or a number. */
export type Call = { readonly process: string; readonly binding: 'deployment' | 'latest' | number }

export type NodeType =
  | 'start'
  | 'end'
  | 'throw'
  | 'catch'
  | 'boundary'
  | 'task'
  | 'subprocess'
  | 'call'
  | 'exclusive'
  | 'inclusive'
  | 'parallel'
  | 'event'
  | 'complex'
  /** Rests until one of its flows is chosen: a record's state, or a gateway whose flows say no condition. */
  | 'choice'

export type Node = {
  readonly id: string
  readonly name: string
  readonly type: NodeType
  /** What it is called in English. */
  readonly en?: string
  /** What a person is asked who does it or starts it. */
  readonly fields?: Form
  /** Of a start: words of roles whose holders may start it; none said, whoever works in the office. */
  readonly starters?: readonly string[]
  /** The process or subprocess it stands in. */
  readonly scope: string
  /** Flows that lead in and out, in the order of the diagram. */
  readonly in: readonly string[]
  readonly out: readonly string[]
  readonly default?: string
  readonly events?: readonly EventDef[]
  /** Of several events all must come, not one. */
  readonly all?: boolean
  /** The activity a boundary event stands on. */
  readonly host?: string
  /** Of a boundary event or the start of an event subprocess. */
  readonly interrupts?: boolean
  readonly boundaries?: readonly string[]
  /** The activity that undoes this one. */
  readonly undo?: string
  /** Runs only to undo another. */
  readonly undoes?: true
  readonly task?: Task
  readonly multi?: Multi
  readonly loop?: Loop
  readonly kids?: readonly string[]
  /** An event subprocess. */
  readonly byEvent?: true
  readonly transaction?: true
  readonly adHoc?: AdHoc
  readonly call?: Call
  /** Of an event gateway or receive task: its event starts the process. */
  readonly instantiates?: true
  readonly activation?: string
  /** A choice of several flows at once. */
  readonly several?: true
  readonly inputs?: readonly Mapping[]
  readonly outputs?: readonly Mapping[]
  /** Names of variables a thrown message carries. */
  readonly payload?: readonly string[]
}

export type Flow = {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
  /** FEEL. */
  readonly condition?: string
  /** Who may choose it, by role; anybody when not said. */
  readonly roles?: readonly string[]
}

export type Process = {
  readonly id: string
  readonly name: string
  readonly en?: string
  /** As the diagram declares it; nothing depends on it. */
  readonly declaredExecutable: boolean
  readonly kids: readonly string[]
}

export type MessageFlow = { readonly id: string; readonly name: string; readonly from: string; readonly to: string }

/** A diagram as the engine runs it: plain data, the same on every machine. */
export type Model = {
  readonly id: string
  readonly name: string
  readonly processes: Readonly<Record<string, Process>>
  readonly nodes: Readonly<Record<string, Node>>
  readonly flows: Readonly<Record<string, Flow>>
  readonly messageFlows: readonly MessageFlow[]
}

/** One element of a diagram and whether it can run. */
export type Finding = {
  readonly id: string
  /** As BPMN names it: `userTask`, `sequenceFlow`. */
  readonly type: string
  readonly name: string
  readonly process: string | null
  readonly executable: boolean
  /** Why not. */
  readonly why?: string
  /** What a reader should know though it runs. */
  readonly note?: string
}

export const isActivity = ({ type }: Node): boolean => type === 'task' || type === 'subprocess' || type === 'call'
