import { onScopeDispose, ref, type Ref } from 'vue'

/** True at 1180 px and below (also at 200 % zoom): the side bar becomes a rail, details open over lists. */
export const useNarrow = (): Readonly<Ref<boolean>> => {
  const query = window.matchMedia('(max-width: 1180px)')
  const isNarrow = ref(query.matches)
  const follow = () => {
    isNarrow.value = query.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return isNarrow
}
