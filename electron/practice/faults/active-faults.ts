import type { Reply } from '../http/exchange'
import type { Course } from '../orders/course'
import type { FaultSetting } from '../settings'
import type { CompanySpec } from '../world/model'
import { courseFaults } from './course-faults'
import type { FaultName, Operation } from './names'
import { replyFaults } from './reply-faults'
import type { ReplyFault, Strike } from './strike'

interface Count {
  seen: number
  struck: number
}

type Surroundings = Omit<Strike, 'operation' | 'seen' | 'struck' | 'setting'>

export interface Subject {
  /** the session, or for a create the organization ordered */
  id: string
  identifier: string
  company: CompanySpec | undefined
}

/** Decides which faults hit an operation and keeps count of how often they did. */
export interface ActiveFaults {
  isOn(fault: FaultName, subject: Subject): boolean
  divert(course: Course, subject: Subject): Course
  /** the reply with the first fault that strikes, or the honest one */
  strike(operation: Operation, subject: Subject, context: Surroundings): Promise<Reply>
  forget(): void
}

export function createActiveFaults(settings: () => FaultSetting[]): ActiveFaults {
  const counts = new Map<string, Count>()
  const on = (subject: Subject): FaultSetting[] => [
    ...settings().filter(({ identifier }) => !identifier || same(identifier, subject.identifier)),
    ...(subject.company?.faults ?? []).map((fault) => ({ fault })),
  ]
  return {
    isOn: (fault, subject) => on(subject).some((one) => one.fault === fault),
    divert: (course, subject) =>
      on(subject).reduce((changed, { fault }) => courseFaults[fault]?.(changed) ?? changed, course),
    async strike(operation, subject, context) {
      for (const setting of on(subject)) {
        const reply = await strikeOne(counts, setting, operation, subject, context)
        if (reply) return reply
      }
      return context.proceed()
    },
    forget: () => counts.clear(),
  }
}

const same = (one: string, other: string): boolean =>
  one.replace(/\D/g, '') === other.replace(/\D/g, '')

async function strikeOne(
  counts: Map<string, Count>,
  setting: FaultSetting,
  operation: Operation,
  subject: Subject,
  context: Surroundings,
): Promise<Reply | null> {
  const fault: ReplyFault | undefined = replyFaults[setting.fault]
  if (!fault || !(setting.at ?? fault.at).includes(operation)) return null
  const key = `${setting.fault} ${subject.id}`
  const count = counts.get(key) ?? { seen: 0, struck: 0 }
  counts.set(key, count)
  if (count.struck >= (setting.times ?? fault.times)) {
    // an order let through starts anew, so that the next order of the same number is hit again
    if (operation === 'create') counts.delete(key)
    return null
  }
  const reply = await fault.strike({ ...context, setting, operation, ...count })
  count.seen += 1
  if (reply) count.struck += 1
  return reply
}
