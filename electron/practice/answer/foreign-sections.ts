import type { Context } from './context'

/** Sections that only one country's answers have and no published table names (contract §9). */
export function foreignSections({ company, draw }: Context): Record<string, unknown> {
  switch (company.country) {
    case 'no':
      return {}
    case 'se':
      return {
        taxRegistrations: {
          fSkatt: company.status === undefined,
          moms: true,
          arbetsgivare: (company.employees ?? 0) > 0,
        },
      }
    case 'fi':
      return {
        tradeRegisterEntries: {
          homeMunicipality: company.place,
          floatingCharges: Math.floor(draw('charges', company.identifier) * 4),
          businessProhibitions: [],
        },
      }
    case 'dk':
      return {
        productionUnits: [
          {
            pNumber: `10${Math.floor(draw('unit', company.identifier) * 90_000_000) + 10_000_000}`,
            name: company.name,
          },
        ],
      }
  }
}
