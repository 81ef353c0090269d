import { midtrans, type PayProvider, xendit } from '#platform/pay/index.ts'

/** Providers of online payments that are set up; the first that offers a way is asked. */
export type PaySettings = { readonly providers: readonly PayProvider[]; readonly simulatorKey: string | null }

export const NO_PAY: PaySettings = { providers: [], simulatorKey: null }

const SANDBOX = { core: 'https://api.sandbox.midtrans.com', snap: 'https://app.sandbox.midtrans.com' }
const LIVE = { core: 'https://api.midtrans.com', snap: 'https://app.midtrans.com' }

/**
 * Payments as the environment says: `UJUNG_MIDTRANS_KEY` (a key that begins with SB- is of the sandbox), `UJUNG_XENDIT_KEY`
 * with `UJUNG_XENDIT_CALLBACK`. In the demonstration without any, a simulator of Midtrans is asked, over HTTP.
 */
export const payOf = (
  env: Readonly<Record<string, string | undefined>>,
  demo: boolean,
  baseUrl: string,
): PaySettings => {
  const providers: PayProvider[] = []
  const { UJUNG_MIDTRANS_KEY: key, UJUNG_XENDIT_KEY: secretKey, UJUNG_XENDIT_CALLBACK: callbackToken } = env
  if (key) providers.push(midtrans({ serverKey: key, ...(key.startsWith('SB-') ? SANDBOX : LIVE) }, fetch))
  if (secretKey && !callbackToken) throw new Error('UJUNG_XENDIT_CALLBACK: needed together with UJUNG_XENDIT_KEY')
  if (secretKey && callbackToken)
    providers.push(xendit({ secretKey, callbackToken, base: 'https://api.xendit.co' }, fetch))
  if (providers.length > 0 || !demo) return { providers, simulatorKey: null }
  const base = `${baseUrl}/simulator/midtrans`
  const simulatorKey = 'SIMULATOR'
  return {
    providers: [midtrans({ serverKey: simulatorKey, core: base, snap: base, simulated: true }, fetch)],
    simulatorKey,
  }
}
