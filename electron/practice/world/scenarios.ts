import type { CompanySpec, Ghost } from './model'

/** Numbers of nobody: well-formed, never found. */
export const ghosts: Ghost[] = []
export const scenarios: CompanySpec[] = []
