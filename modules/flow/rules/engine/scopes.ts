import type { Node } from '../bpmn/model.ts'
import { addScope, addToken, type Draft, nodeOf, push, stop } from './draft.ts'
import type { Scope, Token, Variables } from './state.ts'
import { waitFor } from './wait-for.ts'

const kidsOf = (draft: Draft, ids: readonly string[]): Node[] => ids.map(id => nodeOf(draft, id))

/** Where a container begins: its plain start events, or, when it has no start at all, whatever nothing leads to. */
export const beginnings = (draft: Draft, ids: readonly string[]): Node[] => {
  const kids = kidsOf(draft, ids)
  const starts = kids.filter(kid => kid.type === 'start')
  if (starts.length > 0) return starts.filter(kid => (kid.events?.length ?? 0) === 0)
  return kids.filter(
    kid =>
      kid.in.length === 0 &&
      !kid.byEvent &&
      !kid.undoes &&
      !kid.instantiates &&
      kid.type !== 'boundary' &&
      !(kid.type === 'catch' && kid.events?.some(event => event.type === 'link')),
  )
}

/** Begins to listen for what starts the event subprocesses of a scope. */
export const listen = (draft: Draft, scope: Scope, kids: readonly string[]): string | null => {
  for (const sub of kidsOf(draft, kids).filter(kid => kid.byEvent))
    for (const start of kidsOf(draft, sub.kids ?? []).filter(kid => kid.type === 'start')) {
      const fault = waitFor(draft, { node: start.id, token: null, scope: scope.id, role: 'start' })
      if (fault) return `${start.id}: ${fault}`
    }
  return null
}

/** Puts a token at each of the places and lets them run. */
export const begin = (draft: Draft, scope: Scope, places: readonly Node[]) => {
  for (const place of places) push(draft, { do: 'enter', token: addToken(draft, place.id, scope.id).id })
}

/** Opens a subprocess inside its token. An event subprocess begins at the start that was triggered. */
export const openSub = (draft: Draft, token: Token, vars: Variables, start?: string) => {
  const node = nodeOf(draft, token.node)
  const kids = node.kids ?? []
  const scope = addScope(draft, { node: node.id, kind: 'sub', up: token.scope, token: token.id, vars })
  token.child = scope.id
  const fault = listen(draft, scope, kids)
  if (fault) return stop(draft, token, fault, { do: 'perform', token: token.id })
  if (!node.adHoc) begin(draft, scope, start ? [nodeOf(draft, start)] : beginnings(draft, kids))
  push(draft, { do: 'check', scope: scope.id })
}
