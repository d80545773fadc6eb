/** The company last looked at in each case, so that the ownership screen begins where somebody was. */
const last = new Map<string, number>()

export const rememberCompany = (caseId: string, companyRow: number) => {
  last.set(caseId, companyRow)
}
export const lastCompany = (caseId: string): number | null => last.get(caseId) ?? null
