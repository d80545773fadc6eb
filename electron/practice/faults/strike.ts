import type { Call, Reply } from '../http/exchange'
import type { Refusal } from '../http/refusal'
import type { FaultSetting, Settings } from '../settings'
import type { Operation } from './names'

/** What a fault may look at and do when an operation is called. */
export interface Strike {
  operation: Operation
  call: Call
  /** calls of this session (for a create: of this organization) that this fault saw before */
  seen: number
  /** how often it has struck among them */
  struck: number
  /** how the fault was switched on */
  setting: FaultSetting
  settings: Settings
  now: number
  refuse(refusal: Refusal): Reply
  /** the honest answer; a create is recorded by it */
  proceed(): Promise<Reply>
  revokeToken(): void
}

export interface ReplyFault {
  at: Operation[]
  times: number
  /** null lets the call pass */
  strike(context: Strike): Promise<Reply | null> | Reply | null
}

export const always = Number.POSITIVE_INFINITY

/** Whether there is content, or an order was recorded. */
export const isWhole = ({ status }: Reply): boolean => status === 200 || status === 201
