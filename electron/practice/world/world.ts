import { buildWorld, type World } from './build'
import { havnesund } from './norway/havnesund'
import { scenarios } from './scenarios'

/** The practice world. Its structure is fixed; a seed only changes figures and addresses. */
export const createWorld = (): World => buildWorld([...havnesund, ...scenarios])
