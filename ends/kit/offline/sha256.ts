import { hmac } from '@noble/hashes/hmac.js'
import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Hmac, Sha256 } from '#modules/sales/rules/index.ts'

/** SHA-256 without waiting, so that a fact can be sealed inside the transaction that writes it. */
export const sha256: Sha256 = text => bytesToHex(digest(utf8ToBytes(text)))

/** The name of a file: SHA-256 of its bytes, as hex. Works where the browser grants no crypto, as on a plain address. */
export const hashOfBytes = (bytes: Uint8Array): string => bytesToHex(digest(bytes))

/** HMAC-SHA-256, for the links of receipts. */
export const hmacSha256: Hmac = (secret, text) => hmac(digest, utf8ToBytes(secret), utf8ToBytes(text))
