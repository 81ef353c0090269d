import { type Answer, done, refused } from '#kernel/answer.ts'
import { normalPhone } from '#modules/party/rules/index.ts'
import type { ReachWay } from '../../rules/index.ts'
import type { Offered } from '../notices/channels.ts'

export type AddressRefusal = 'reach-way-off' | 'reach-mail-form' | 'reach-phone-form'

const MAIL = /^[^@\s<>,;"]+@[^@\s<>,;"]+\.[^@\s<>,;"]+$/

/** An address in its one form: mail in small letters, numbers in E.164. */
export const normalAddress = (offered: Offered, way: ReachWay, said: string): Answer<string, AddressRefusal> => {
  if (offered[way] === 'off')
    return refused('reach-way-off', `This installation cannot send by ${way}; its administrator must set it up.`)
  if (way === 'mail')
    return MAIL.test(said) ? done(said.toLowerCase()) : refused('reach-mail-form', `${said} is no e-mail address.`)
  const phone = normalPhone(said)
  return phone.ok ? done(phone.value) : refused('reach-phone-form', phone.detail)
}
