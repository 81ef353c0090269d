import type { EventDef, Node } from '../bpmn/model.ts'
import { cancelScope, cancelToken } from './cancel.ts'
import { addToken, type Draft, dropWaits, nodeOf, push, say, setVars } from './draft.ts'
import { openSub } from './scopes.ts'
import type { Scope, Token, Variables } from './state.ts'

/** A boundary event happens: its host ends when it interrupts, and a token leaves from it. */
export const fireBoundary = (draft: Draft, host: Token, boundary: Node, variables?: Variables) => {
  say(draft, { what: 'fire', node: boundary.id, token: host.id })
  if (boundary.interrupts !== false) cancelToken(draft, host.id)
  setVars(draft, host.scope, variables)
  push(draft, { do: 'leave', token: addToken(draft, boundary.id, host.scope).id })
  push(draft, { do: 'check', scope: host.scope })
}

/** An event subprocess starts; one that interrupts ends everything else in its scope first. */
export const fireStart = (draft: Draft, scope: Scope, start: Node, variables?: Variables) => {
  say(draft, { what: 'fire', node: start.id })
  if (start.interrupts !== false) {
    cancelScope(draft, scope.id, true)
    dropWaits(draft, wait => wait.scope === scope.id && wait.role === 'start')
  }
  setVars(draft, scope.id, variables)
  const token = addToken(draft, start.scope, scope.id)
  say(draft, { what: 'enter', node: token.node, token: token.id })
  openSub(draft, token, {}, start.id)
}

type Wanted = { readonly type: 'error' | 'escalation'; readonly code: string }

const codeOf = (def: EventDef, type: Wanted['type']): string | null | undefined =>
  def.type === type && 'code' in def ? def.code : undefined

/** Of those that catch: the one that names the code, else the one that catches any. */
const catcher = (nodes: readonly Node[], { type, code }: Wanted): Node | undefined => {
  const codes = nodes.map(node => ({ node, known: node.events?.map(def => codeOf(def, type)) ?? [] }))
  return (codes.find(one => one.known.includes(code)) ?? codes.find(one => one.known.includes(null)))?.node
}

const boundariesOf = (draft: Draft, node: Node) => (node.boundaries ?? []).map(id => nodeOf(draft, id))

const startsIn = (draft: Draft, scope: Scope): Node[] => {
  const kids =
    scope.kind === 'process' ? draft.program.model.processes[scope.node]!.kids : (nodeOf(draft, scope.node).kids ?? [])
  return kids
    .map(id => nodeOf(draft, id))
    .filter(kid => kid.byEvent)
    .flatMap(sub => (sub.kids ?? []).map(id => nodeOf(draft, id)).filter(kid => kid.type === 'start'))
}

/** Tries the boundary events of an activity; the token that stands for all turns of it carries them. */
const onActivity = (draft: Draft, token: Token, wanted: Wanted, variables?: Variables): boolean => {
  const host = token.outer ? (draft.state.tokens[token.outer] ?? token) : token
  const caught = catcher(boundariesOf(draft, nodeOf(draft, host.node)), wanted)
  if (caught) fireBoundary(draft, host, caught, variables)
  return caught !== undefined
}

/**
 * Looks for whoever catches an error or escalation, from the inside out: the activity it came from, the event
 * subprocesses of the scope, the activity around it, and so on. False when nobody does.
 */
export const raise = (draft: Draft, from: Token, wanted: Wanted, variables?: Variables): boolean => {
  say(draft, { what: 'throw', node: from.node, token: from.id, detail: `${wanted.type} ${wanted.code}`.trim() })
  if (nodeOf(draft, from.node).type !== 'end' && nodeOf(draft, from.node).type !== 'throw')
    if (onActivity(draft, from, wanted, variables)) return true
  let inside: string | null = null
  for (
    let at: Scope | undefined = draft.state.scopes[from.scope];
    at;
    at = at.up ? draft.state.scopes[at.up] : undefined
  ) {
    if (at.kind !== 'turn') {
      const running: string | null = inside
      const start = catcher(
        startsIn(draft, at).filter(node => node.scope !== running),
        wanted,
      )
      if (start) {
        fireStart(draft, at, start, variables)
        return true
      }
    }
    const host: Token | undefined = at.token ? draft.state.tokens[at.token] : undefined
    if (host && onActivity(draft, host, wanted, variables)) return true
    inside = at.node
  }
  return false
}

/** Ends the whole instance. */
export const endAll = (draft: Draft, status: 'terminated' | 'error' | 'cancelled', detail?: string) => {
  for (const scope of Object.values(draft.state.scopes)) if (scope.up === null) cancelScope(draft, scope.id, true)
  draft.queue.length = 0
  draft.state.status = status
  say(draft, { what: 'end', node: draft.state.process, detail: detail ?? status })
}

/** An error that the business knows; when nobody catches it the instance ends with it. */
export const raiseError = (draft: Draft, from: Token, code: string, variables?: Variables) => {
  if (raise(draft, from, { type: 'error', code }, variables)) return
  draft.state.error = code
  endAll(draft, 'error', `error ${code}, which nobody catches`)
}

/** An escalation; what nobody here catches goes to whoever called the process. */
export const raiseEscalation = (draft: Draft, from: Token, code: string, variables?: Variables) => {
  if (!raise(draft, from, { type: 'escalation', code }, variables))
    draft.thrown.push({ kind: 'escalation', node: from.node, name: code, variables: variables ?? {} })
}
