import { computed, ref, shallowRef, watch } from 'vue'
import type { CompanyRow } from '../../electron/shared/domain/case-file'
import type { OwnershipTree } from '../../electron/shared/domain/ownership'
import type { Failure } from '../../electron/shared/result'
import { call, useEvent } from '../bridge'
import { compareNames } from '../ui/format'
import {
  branches,
  firstOpen,
  openGrown,
  pathTo,
  rowsOf,
  treeLines,
  type TreeMove,
} from './tree-rows'

/** The ownership tree of one company, grown anew whenever an answer is stored; what was open stays open. */
export function useOwnership(at: () => { caseId: string; companyRow: number | null }) {
  const companies = shallowRef<CompanyRow[] | null>(null)
  const tree = shallowRef<OwnershipTree | null>(null)
  const failure = ref<Failure | null>(null)
  const isLoaded = ref(false)
  const open = ref(new Set<string>())
  const activeId = ref<string | null>(null)
  let asked = 0

  const load = async (isNew: boolean) => {
    const mine = ++asked
    const { caseId, companyRow } = at()
    const listed = await call('company.list', { caseId })
    const grown = companyRow === null ? null : await call('ownership.tree', { caseId, companyRow })
    if (mine !== asked) return
    failure.value = !listed.ok ? listed.failure : grown && !grown.ok ? grown.failure : null
    if (listed.ok) companies.value = answered(listed.value)
    const before = tree.value
    tree.value = grown?.ok ? grown.value : null
    isLoaded.value = true
    if (!tree.value) return
    open.value =
      isNew || !before ? firstOpen(tree.value) : openGrown(before, tree.value, open.value)
    if (isNew) activeId.value = tree.value.subject.id
  }
  watch(
    at,
    (now, before) => {
      const isNew = now.caseId !== before?.caseId || now.companyRow !== before.companyRow
      if (isNew) isLoaded.value = false
      void load(isNew)
    },
    { immediate: true },
  )
  useEvent('case.changed', ({ caseId }) => {
    if (caseId === at().caseId) void load(tree.value === null)
  })

  const lines = computed(() => (tree.value ? treeLines(tree.value, open.value) : []))
  const rows = computed(() => rowsOf(lines.value))
  const setOpen = (id: string, isOpen: boolean) => {
    const next = new Set(open.value)
    if (isOpen) next.add(id)
    else next.delete(id)
    open.value = next
  }
  const openAll = () => {
    if (tree.value) open.value = branches(tree.value)
  }

  return {
    companies,
    tree,
    failure,
    isLoaded,
    lines,
    rows,
    activeId,
    active: computed(() => rows.value.find(({ node }) => node.id === activeId.value) ?? null),
    load: () => load(false),
    setOpen,
    openAll,
    closeAll() {
      if (!tree.value) return
      open.value = new Set([tree.value.subject.id])
      activeId.value = tree.value.subject.id
    },
    move(by: TreeMove) {
      if (by.kind === 'go') activeId.value = by.id
      else if (by.kind === 'open-all') openAll()
      else setOpen(by.id, by.kind === 'open')
    },
    /** Opens the way to a party and chooses it. */
    reveal(id: string) {
      if (!tree.value) return
      open.value = new Set([...open.value, ...pathTo(tree.value, id)])
      activeId.value = id
    },
  }
}

/** Companies with an answer, by name: only those can have a tree. */
const answered = (rows: readonly CompanyRow[]) =>
  rows
    .filter(({ digest }) => digest !== null)
    .sort((a, b) => compareNames(a.digest?.name ?? '', b.digest?.name ?? ''))
