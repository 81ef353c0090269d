import type { Answered, Client } from './contract.ts'

/** A QRIS payment that waits for a person. */
export type Qris = Answered<Client['payments']['awaitingQris']>[number]
/** A card attempt that waits for two people. */
export type Card = Answered<Client['payments']['openAttempts']>[number]
/** A role, with what it may do. */
export type Role = Answered<Client['access']['roles']>[number]
/** A sale as the server keeps it, with what has come back. */
export type Kept = Answered<Client['sales']['one']>
/** A place of the company. */
export type Place = Answered<Client['company']['places']>[number]
/** A register of a place. */
export type Register = Answered<Client['company']['registers']>[number]
/** Tax classes and rules. */
export type Taxes = Answered<Client['company']['taxes']>
/** A task in the inbox. */
export type Task = Answered<Client['flow']['tasks']>[number]
/** Figures of a business day. */
export type Day = Answered<Client['sales']['day']>
