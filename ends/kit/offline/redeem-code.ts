import { type Answer, done, refused } from '#kernel/answer.ts'

/** This machine, as the company knows it: the register it stands for, where, and the token it speaks with. */
export type Device = {
  readonly token: string
  readonly device: string
  readonly register: string
  readonly place: string
  readonly name: string
}

export type EnrolFault = 'code-refused' | 'wait' | 'unreachable'

/** What the browser says of itself, for the list of devices at the desk. */
const aboutDevice = () => `${navigator.userAgent}`.slice(0, 200)

type Redeem = (input: { code: string; about?: string; as?: 'till' | 'handheld' }) => Promise<Device>

/** Turns a code from the desk into this device's token. */
export const redeemCode = async (
  redeem: Redeem,
  code: string,
  as: 'till' | 'handheld' = 'till',
): Promise<Answer<Device, EnrolFault>> => {
  try {
    const { token, device, register, place, name } = await redeem({ code, about: aboutDevice(), as })
    return done({ token, device, register, place, name })
  } catch (error) {
    const word = (error as { code?: unknown }).code
    const detail = error instanceof Error ? error.message : String(error)
    if (word === 'code-refused' || word === 'wait') return refused(word, detail)
    if (word === 'BAD_REQUEST') return refused('code-refused', detail)
    return refused('unreachable', detail)
  }
}
