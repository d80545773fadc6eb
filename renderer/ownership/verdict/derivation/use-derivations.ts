import { ref, shallowRef, watch } from 'vue'
import type { Derivation } from '../../../../electron/shared/domain/ownership/derivation'
import type { OwnershipGraph } from '../../../../electron/shared/domain/ownership/graph'
import type { RuleKey } from '../../../../electron/shared/domain/ownership/rule'
import type { Failure } from '../../../../electron/shared/result'
import { call } from '../../../bridge'

/** Whose verdict, under which rule; the graph tells when what follows is out of date. */
export interface DerivationsOf {
  caseId: string
  companyRow: number
  graph: OwnershipGraph
  party: string
  rule: RuleKey
}

/** How a verdict follows, asked anew whenever party, rule or graph change; null while it is asked. */
export function useDerivations(of: () => DerivationsOf) {
  const derivations = shallowRef<Derivation[] | null>(null)
  const failure = ref<Failure | null>(null)
  let asked = 0

  const load = async () => {
    const mine = ++asked
    const { graph, ...whose } = of()
    const answer = await call('ownership.derivations', { ...whose, at: graph.at })
    if (mine !== asked) return
    failure.value = answer.ok ? null : answer.failure
    derivations.value = answer.ok ? answer.value : null
  }
  watch(
    () => {
      const { caseId, companyRow, graph, party, rule } = of()
      return { caseId, companyRow, graph, party, rule }
    },
    (now, before) => {
      // What is shown stays until the same is reckoned anew, so that nothing jumps under the reader.
      const isSame = now.party === before?.party && now.rule === before.rule
      if (!isSame) derivations.value = null
      failure.value = null
      void load()
    },
    { immediate: true },
  )
  return { derivations, failure, load }
}
