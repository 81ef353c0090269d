import type { Campaign, CampaignAsked, CampaignDraft } from '../../../server/campaign-queries.ts'

export type Form = Omit<CampaignDraft, 'segment'> & { readonly segment: string | null }
export type Arm = Form['arms'][number]

const NOTHING = { subject: '', body: '' }
const LETTERS = 'ABCDE'
export const MOST_ARMS = LETTERS.length

const emptyArm = (arm: string): Arm => ({ arm, share: 1, id: NOTHING, en: NOTHING })

/** A campaign as it is begun: a tenth held out, two messages a week, quiet from eight in the evening until nine. */
export const emptyForm = (id: string): Form => ({
  ...{ id, name: '', segment: null, channel: 'mail' as const, holdOut: 1000, weeklyCap: 2 },
  ...{ quietFrom: 20 * 60, quietUntil: 9 * 60, arms: [emptyArm('A')] },
})

export const formOf = (it: Campaign): Form => ({
  ...{ id: it.id, name: it.name, segment: it.segment, channel: it.channel, holdOut: it.holdOut },
  ...{ weeklyCap: it.weeklyCap, quietFrom: it.quietFrom, quietUntil: it.quietUntil, arms: it.arms },
  version: it.version,
})

export const withArm = (arms: readonly Arm[]): Arm[] => [...arms, emptyArm(LETTERS[arms.length]!)]

/** Without one variant; those behind it move up a letter. */
export const withoutArm = (arms: readonly Arm[], gone: string): Arm[] =>
  arms.filter(it => it.arm !== gone).map((it, n) => ({ ...it, arm: LETTERS[n]! }))

export const askedOf = ({ id, segment, channel, holdOut, weeklyCap }: Form): CampaignAsked | null =>
  segment === null ? null : { id, segment, channel, holdOut, weeklyCap }

export const draftOf = (form: Form): CampaignDraft | null =>
  form.segment === null || form.name.trim() === '' ? null : { ...form, name: form.name.trim(), segment: form.segment }

export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
