import { type Draft, dropWaits, say } from './draft.ts'

/** Takes a token away with everything that runs and waits for it. */
export const cancelToken = (draft: Draft, id: string, quietly = false) => {
  const token = draft.state.tokens[id]
  if (!token) return
  delete draft.state.tokens[id]
  dropWaits(draft, wait => wait.token === id)
  if (!quietly) say(draft, { what: 'cancel', node: token.node, token: id })
  for (const scope of Object.values(draft.state.scopes)) if (scope.token === id) cancelScope(draft, scope.id)
  for (const other of Object.values(draft.state.tokens))
    if (other.outer === id || other.undoes === id) cancelToken(draft, other.id)
}

/** Takes a scope away with all its tokens, or only those when the scope itself stays. */
export const cancelScope = (draft: Draft, id: string, stays = false) => {
  for (const token of Object.values(draft.state.tokens)) if (token.scope === id) cancelToken(draft, token.id)
  dropWaits(draft, wait => wait.scope === id)
  if (!stays) delete draft.state.scopes[id]
}
