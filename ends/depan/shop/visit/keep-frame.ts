import type { Frame } from '#modules/storefront/contract/index.ts'
import type { ShopClient } from './visit.ts'

/** How long a process believes what stands around every page. */
const BELIEVED_MS = 10_000

/** Company, categories and shops, read anew at most every ten seconds, however many pages are asked for. */
export const keepFrame = (client: ShopClient, now: () => number): (() => Promise<Frame>) => {
  let kept: { readonly at: number; readonly frame: Promise<Frame> } | undefined
  return () => {
    if (!kept || now() - kept.at > BELIEVED_MS) {
      const frame = client.storefront.frame()
      kept = { at: now(), frame }
      frame.catch(() => {
        kept = undefined
      })
    }
    return kept.frame
  }
}
