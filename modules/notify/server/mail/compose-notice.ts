import type { Mail } from '#platform/mail/index.ts'
import { say } from '../../rules/index.ts'
import { escaped } from '../notices/html.ts'
import type { Notice } from '../notices/notice.ts'
import { showTime } from '../notices/show-time.ts'
import { tokenOf } from '../notices/token.ts'
import type { Offer } from '../notices/work.ts'

export type MailTerms = {
  readonly secret: string
  readonly baseUrl: string
  readonly timeZone: string
  /** `task@toko.example`, where answers are read; null: links only. */
  readonly replyTo: string | null
}

/** `task+token@toko.example`. */
const plusAddress = (address: string, token: string): string => address.replace('@', `+${token}@`)

const button = (href: string, label: string, index: number) =>
  `<a href="${href}" style="display:inline-block;margin:6px 8px 6px 0;padding:13px 20px;border-radius:9px;font-weight:600;text-decoration:none;${index === 0 ? 'background:#17624a;color:#ffffff' : 'background:#e7ebe7;color:#1d2521'}">${escaped(label)}</a>`

/** The mail of one notice: what is to be done, a link for each outcome, and an address that takes the answer in words. */
export const composeNotice = (notice: Notice, offer: Offer, terms: MailTerms): Mail => {
  const { language } = notice
  const { secret, baseUrl, timeZone, replyTo } = terms
  const lead = say(language, `reason-${notice.reason}`)
  const links = offer.outcomes.map(({ label }, i) => ({
    label,
    href: `${baseUrl}/t/${tokenOf(secret, notice, i + 1)}`,
  }))
  const facts = [
    offer.place && ([say(language, 'place'), offer.place] as const),
    offer.dueAt && ([say(language, 'due'), showTime(offer.dueAt, language, timeZone)] as const),
  ].filter(it => it !== null && it !== '')
  const words = offer.outcomes.map(it => it.label.toLowerCase()).join(' / ')
  const small = [
    ...(replyTo ? [say(language, 'answer-mail', { words })] : []),
    say(language, 'for-you-only', { until: showTime(notice.expiresAt, language, timeZone) }),
    say(language, 'why-mail'),
  ]
  const text = [
    `${lead}: ${offer.title}`,
    ...offer.about,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    links.map(it => `${it.label}: ${it.href}`).join('\n'),
    `${say(language, 'open-desk')}: ${offer.link}`,
    ...small,
  ]
  const html = `<div style="font:16px/1.5 system-ui,sans-serif;color:#1d2521;max-width:560px"><p style="margin:0;color:#5d6a63">${escaped(lead)}</p><h1 style="font-size:21px;line-height:1.3;margin:2px 0 12px">${escaped(offer.title)}</h1>${offer.about.map(it => `<p>${escaped(it)}</p>`).join('')}${facts.map(([label, value]) => `<p style="margin:2px 0"><span style="color:#5d6a63">${escaped(label)}:</span> ${escaped(value)}</p>`).join('')}<p style="margin:18px 0">${links.map((it, i) => button(it.href, it.label, i)).join('')}</p><p><a href="${offer.link}">${escaped(say(language, 'open-desk'))}</a></p>${small.map(it => `<p style="margin:6px 0;font-size:13px;color:#5d6a63">${escaped(it)}</p>`).join('')}</div>`
  return {
    id: notice.id,
    to: notice.address,
    subject: `${lead}: ${offer.title}`,
    text: text.filter(Boolean).join('\n\n'),
    html,
    ...(replyTo && { replyTo: plusAddress(replyTo, tokenOf(secret, notice, 0)) }),
  }
}
