import type { RoleHolder } from '../../../electron/shared/domain/company'
import { t } from '../../text/text'
import { codedText } from './party-words'
import { humanise, isRoleName } from './role-organs'

/** A role in the chosen language; one that nobody has translated keeps the service's word, readable. */
export const roleName = (role: string): string =>
  isRoleName(role) ? t(`sections.role.${role}`) : humanise(role)

/**
 * A role as an interest bears it: the register's wording as it stands, a literal of the
 * contract in words of the chosen language, several of them one after another.
 */
export const roleWords = (roles: string): string =>
  roles
    .split(', ')
    .map((role) => (isRoleName(role) || /^[A-Z]+_[A-Z_]+$/.test(role) ? roleName(role) : role))
    .join(', ')

/** The register's own words of a role where the answer has them, else the service's untranslated one. */
export const roleOrigin = ({ role, registerRole }: RoleHolder): string | undefined => {
  if (registerRole) return t('sections.roles.register', { words: codedText(registerRole) })
  return isRoleName(role) ? undefined : t('sections.roles.untranslated', { word: role })
}
