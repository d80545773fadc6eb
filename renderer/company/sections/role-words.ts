import { t } from '../../text/text'
import { humanise, isRoleName } from './role-organs'

/** A role in the chosen language; one that nobody has translated keeps the service's word, readable. */
export const roleName = (role: string): string =>
  isRoleName(role) ? t(`sections.role.${role}`) : humanise(role)
