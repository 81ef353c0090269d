import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sha256 } from '#modules/sales/rules/index.ts'

/** SHA-256 without waiting, so that a fact can be sealed inside the transaction that writes it. */
export const sha256: Sha256 = text => bytesToHex(digest(utf8ToBytes(text)))
