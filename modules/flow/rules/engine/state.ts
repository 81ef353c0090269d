import type { Json } from '../feel/json.ts'

export type Variables = { [name: string]: Json }

/** Many turns of one activity. */
export type Turns = {
  total: number | null
  items: Json[] | null
  started: number
  active: number
  completed: number
  results: Json[]
}

/** A completed activity that can be undone. */
export type Done = { node: string; vars: Variables | null; sub: { vars: Variables; done: Done[] } | null }

/** What is still to be undone, last first, and what comes then. */
export type Undoing = { queue: Done[]; next: 'leave' | 'cancel' | 'done' }

/** Where a piece of work stands. */
export type Token = {
  id: string
  node: string
  scope: string
  /** The flow it came by. */
  via: string | null
  /** Rests at a joining gateway. */
  joins?: true
  /** One turn of the activity that `outer` repeats. */
  outer?: string
  turns?: Turns
  /** The scope that runs inside. */
  child?: string
  undo?: Undoing
  /** Runs to undo something, for this token. */
  undoes?: string
  /** Of events that must all come: those that came. */
  came?: number[]
}

/** A running process, subprocess or turn, with its variables. */
export type Scope = {
  id: string
  node: string
  kind: 'process' | 'sub' | 'turn'
  up: string | null
  token: string | null
  vars: Variables
  done: Done[]
  /** Complex gateways that have fired and wait for the rest: the flows that had come. */
  fired?: { [gateway: string]: string[] }
}

export type Every = { left: number | null; period: string }

/** Something the process waits for; `id` is unique within the instance and never used again. */
export type Wait = {
  id: string
  kind:
    | 'task'
    | 'service'
    | 'decision'
    | 'call'
    | 'message'
    | 'signal'
    | 'timer'
    | 'conditional'
    | 'choice'
    | 'adhoc'
    | 'incident'
  /** The element it waits at: for a boundary event that, not its host. */
  node: string
  /** What ends the wait when it ends: a token, or the scope alone (event subprocesses). */
  token: string | null
  scope: string
  role: 'work' | 'catch' | 'boundary' | 'start' | 'gate'
  /** Which of the element's events. */
  event?: number
  /** Message or signal; the deed, decision or process called. */
  name?: string
  /** What the message must be about; null any. */
  key?: string | null
  /** Epoch milliseconds. */
  due?: number
  every?: Every
  /** Flows to choose from, or activities that may be started. */
  options?: string[]
  input?: Variables
  /** Of a condition: what it was when last looked at. */
  was?: boolean
  /** Of an incident: why, and what is tried again. */
  reason?: string
  retry?: Job
}

export type State = {
  process: string
  status: 'running' | 'done' | 'terminated' | 'error' | 'cancelled'
  /** The code of an error that nobody caught. */
  error?: string
  next: number
  tokens: { [id: string]: Token }
  scopes: { [id: string]: Scope }
  waits: { [id: string]: Wait }
}

/** One step that the engine still has to do. */
export type Job =
  | { do: 'enter' | 'perform' | 'complete' | 'leave' | 'undo'; token: string }
  | { do: 'check'; scope: string }

export type Thrown =
  | { kind: 'message'; node: string; name: string; key: string | null; to: string[]; variables: Variables }
  /** An escalation that nobody caught is for the caller; its name is the code. */
  | { kind: 'signal' | 'escalation'; node: string; name: string; variables: Variables }

/** One line of the history. */
export type Trace = {
  what:
    | 'start'
    | 'enter'
    | 'leave'
    | 'take'
    | 'fire'
    | 'throw'
    | 'cancel'
    | 'undo'
    | 'turn'
    | 'lost'
    | 'incident'
    | 'set'
    | 'end'
  node: string
  token?: string
  flow?: string
  detail?: string
}

export type Happening =
  | { type: 'start'; process: string; node?: string; variables?: Variables }
  /** Work is done: of a task, service, decision, call or ad-hoc subprocess. */
  | { type: 'complete'; wait: string; variables?: Variables }
  /** The work ends with an error of the business. */
  | { type: 'fail'; wait: string; code: string; message?: string; variables?: Variables }
  | { type: 'escalate'; wait: string; code: string; variables?: Variables }
  /** A message, signal or timer has come. */
  | { type: 'fire'; wait: string; variables?: Variables }
  | { type: 'choose'; wait: string; flows: readonly string[]; variables?: Variables }
  | { type: 'activate'; wait: string; node: string; variables?: Variables }
  | { type: 'set'; variables: Variables }
  /** The machine failed: the work waits as an incident until it is tried again. */
  | { type: 'break'; wait: string; reason: string }
  | { type: 'retry'; wait: string }
  | { type: 'cancel'; reason: string }

export type Clock = {
  /** Epoch milliseconds. */
  readonly now: number
  /** Seconds that a local time without zone is ahead of UTC. */
  readonly offset?: number
}
