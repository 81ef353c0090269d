/** What signs outgoing mail: the name under which its public half stands in the DNS, and the private key as PEM. */
export type DkimKey = { readonly selector: string; readonly privateKey: string }

/**
 * DKIM (RFC 6376) for the sender's own domain, as nodemailer takes it: relaxed canonicalization, and the headers of
 * RFC 8058 among those signed, without which mail programs don't trust the one-click link.
 */
export const dkimOf = ({ selector, privateKey }: DkimKey, from: string) => ({
  domainName: /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost',
  keySelector: selector,
  privateKey,
})
