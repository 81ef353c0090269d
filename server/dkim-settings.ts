import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { DkimKey } from '#platform/mail/index.ts'

export const DKIM_VARIABLES = {
  UJUNG_DKIM_SELECTOR: z
    .string()
    .regex(/^[\w.-]+$/, 'must be like ujung, where ujung._domainkey.toko.example holds the public key')
    .optional(),
  UJUNG_DKIM_KEY: z.string().min(1, 'must be the path of a private key (PEM)').optional(),
}

type Said = { readonly [Name in keyof typeof DKIM_VARIABLES]?: string | undefined }

/** The DKIM key in the file that is named; throws, with the name of the variable, when it can't be one. */
export const dkimSaid = ({ UJUNG_DKIM_SELECTOR: selector, UJUNG_DKIM_KEY: file }: Said): DkimKey | null => {
  if (selector === undefined && file === undefined) return null
  if (selector === undefined || file === undefined)
    throw new Error('UJUNG_DKIM_SELECTOR and UJUNG_DKIM_KEY: both or neither')
  try {
    const privateKey = readFileSync(file, 'utf8')
    if (createPrivateKey(privateKey).asymmetricKeyType !== 'rsa') throw new Error('it is not an RSA key')
    return { selector, privateKey }
  } catch (error) {
    throw new Error(`UJUNG_DKIM_KEY: ${file} can't be used (${(error as Error).message})`)
  }
}
