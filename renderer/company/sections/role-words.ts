import type { RoleHolder } from '../../../electron/shared/domain/company'
import { t } from '../../text/text'
import { codedText } from './party-words'
import { humanise, isRoleName } from './role-organs'

/** A role in the chosen language; one that nobody has translated keeps the service's word, readable. */
export const roleName = (role: string): string =>
  isRoleName(role) ? t(`sections.role.${role}`) : humanise(role)

/** The register's own words of a role where the answer has them, else the service's untranslated one. */
export const roleOrigin = ({ role, registerRole }: RoleHolder): string | undefined => {
  if (registerRole) return t('sections.roles.register', { words: codedText(registerRole) })
  return isRoleName(role) ? undefined : t('sections.roles.untranslated', { word: role })
}
