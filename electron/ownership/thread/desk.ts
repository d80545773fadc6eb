import { toFailure } from '../../archive/thread/incident'
import type { Result } from '../../shared/result'
import type { PictureThread } from '../files/picture-thread'
import { CaseMemories } from '../read/case-memory'
import { AssessedCase } from './assessed-case'
import { ownershipHandlers, type OwnershipContext } from './handlers'
import type { FromOwnership, ToOwnership } from './messages'

type Call = Extract<ToOwnership, { kind: 'call' }>

/** Answers each call once; reading gives way, so a quick question does not wait behind a long one. */
export class OwnershipDesk {
  private readonly context: OwnershipContext

  constructor(
    private readonly post: (message: FromOwnership) => void,
    private readonly log: (line: string) => void,
    pictures: PictureThread,
  ) {
    this.context = { cases: new CaseMemories(() => new AssessedCase()), pictures }
  }

  async take(call: Call): Promise<void> {
    this.post({ kind: 'outcome', id: call.id, result: await this.attempt(call) })
  }

  private async attempt({ name, input }: Call): Promise<Result<unknown>> {
    try {
      // The table is typed per name; the message between threads is not, so this is where they meet.
      const handler = ownershipHandlers[name] as (...all: unknown[]) => unknown
      return { ok: true, value: await handler(input, this.context) }
    } catch (error) {
      return { ok: false, failure: toFailure(error, this.log) }
    }
  }
}
