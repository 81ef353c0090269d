import type { KeyboardEvent } from 'react'

/** Enter goes on to the next field, so that a clerk's hands stay on the keys; on the last it sends the form. */
export const nextField = (event: KeyboardEvent<HTMLFormElement>): void => {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type === 'file') return
  const inputs = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>('input:not([type=file]):not([type=hidden])'),
  ]
  const next = inputs[inputs.indexOf(event.target) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}
