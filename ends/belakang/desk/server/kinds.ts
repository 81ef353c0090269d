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
/** A purchase order on a board or list. */
export type PurchaseRow = Answered<Client['purchasing']['orders']['list']>[number]
/** A purchase order whole. */
export type Purchase = Answered<Client['purchasing']['orders']['one']>
/** A supplier with terms and figures. */
export type Supplier = Answered<Client['purchasing']['suppliers']['list']>[number]
/** Everything about a supplier. */
export type SupplierWhole = Answered<Client['purchasing']['suppliers']['one']>
/** What may come to a place. */
export type ExpectedLine = Answered<Client['purchasing']['receiving']['expected']>['lines'][number]
/** A receipt whole. */
export type Receipt = Answered<Client['purchasing']['receiving']['one']>
/** A supplier's invoice beside its order and receipts. */
export type SupplierInvoice = Answered<Client['purchasing']['invoices']['one']>
/** What came and was not invoiced. */
export type OpenLine = Answered<Client['purchasing']['invoices']['open']>[number]
/** What is owed to one supplier. */
export type Owed = Answered<Client['purchasing']['payables']['ageing']>['suppliers'][number]
/** A task with its life. */
export type WholeTask = Answered<Client['flow']['task']>
/** What a leader sees. */
export type Team = Answered<Client['flow']['team']>
/** Somebody's absence. */
export type Absence = Answered<Client['flow']['absences']>[number]
/** Somebody with skills and shifts. */
export type Staff = Answered<Client['flow']['staff']>[number]
/** How a kind of task is done. */
export type Kind = Answered<Client['flow']['kinds']>[number]
