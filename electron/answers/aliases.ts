import type { SectionName } from '../shared/domain/answer'

/*
 * Spellings of names in an answer, preferred first, all as plain keys (lower case, without `-`,
 * `_` and `.`). Section paths are documented, leaf names mostly are not (contract §8), so each
 * has its neighbours here. Data, not code: a new spelling is one word.
 */

export const sectionPlaces: Record<SectionName, readonly (readonly string[])[]> = {
  keyInformation: [['keyinformation'], ['keyinfo']],
  lei: [['keyinformation', 'lei'], ['keyinfo', 'lei'], ['lei']],
  address: [['address'], ['addresses']],
  accounting: [
    ['financials', 'accounting'],
    ['financials', 'accounts'],
  ],
  keyFigures: [['financials', 'keyfigures']],
  auditor: [['financials', 'auditor']],
  accountant: [['financials', 'accountant']],
  beneficials: [
    ['ownership', 'beneficials'],
    ['ownership', 'beneficialowners'],
  ],
  shareholders: [['ownership', 'shareholders']],
  subsidiaries: [['ownership', 'subsidiaries']],
  indicators: [['ownership', 'indicators']],
  authorities: [['authorities']],
  roles: [['roles'], ['officialroles']],
  sanction: [['sanction'], ['sanctions']],
}

export const reportLinkPlaces: readonly (readonly string[])[] = [
  ['links', 'reports'],
  ['reportlinks'],
]

const number = [
  'organizationnumber',
  'organisationnumber',
  'orgnumber',
  'orgno',
  'orgnr',
  'organizationno',
  'organisasjonsnummer',
  'organisationsnummer',
  'companynumber',
  'businessid',
  'ytunnus',
  'cvrnumber',
  'cvr',
  'registrationnumber',
]

const country = ['country', 'countrycode', 'land', 'nationality', 'citizenship']

export const keyInformationNames = {
  name: ['name', 'companyname', 'organizationname', 'organisationname', 'legalname', 'navn'],
  organizationNumber: number,
  dunsNumber: ['dunsnumber', 'duns', 'dunsno'],
  organizationType: [
    'organizationtype',
    'organisationtype',
    'legalform',
    'organizationform',
    'companyform',
    'companytype',
    'organisasjonsform',
  ],
  country: ['country', 'countrycode', 'land'],
  registeredDate: [
    'registereddate',
    'registrationdate',
    'dateregistered',
    'registered',
    'foundeddate',
    'incorporationdate',
  ],
  webpage: ['webpage', 'website', 'homepage', 'webaddress', 'url', 'hjemmeside'],
  employees: ['employees', 'numberofemployees', 'employeecount', 'antallansatte'],
  memberOfRegistries: ['memberofregistries', 'registries', 'memberofregistry', 'registers'],
  statusCode: ['statuscode', 'companystatus', 'status', 'statustext'],
  institutionalSector: ['institutionalsector', 'institutionalsectorcode', 'sectorcode'],
  industrySector: [
    'industrysector',
    'industrysectors',
    'industry',
    'industries',
    'industrycode',
    'industrycodes',
    'nace',
    'nacecode',
    'nacecodes',
  ],
  purpose: ['purpose', 'businesspurpose', 'activity', 'formal'],
  sources: ['sources', 'source'],
  lei: ['lei'],
} as const

export const leiNames = {
  number: ['number', 'lei', 'code', 'value', 'leicode', 'leinumber', 'id'],
} as const

export const addressNames = {
  kind: ['type', 'addresstype', 'kind', 'category'],
  lines: ['address', 'addresslines', 'lines', 'street', 'streetaddress', 'adresse'],
  line1: ['addressline1', 'line1', 'address1', 'addresslineone'],
  line2: ['addressline2', 'line2', 'address2', 'addresslinetwo'],
  line3: ['addressline3', 'line3', 'address3', 'addresslinethree'],
  postalCode: ['postalcode', 'postcode', 'zipcode', 'zip', 'postnummer', 'postalnumber'],
  city: ['city', 'town', 'postaltown', 'postalarea', 'postalplace', 'place', 'poststed'],
  municipality: ['municipality', 'kommune', 'kommun'],
  country: ['country', 'countryname', 'countrycode', 'land'],
} as const

export const addressesNames = {
  postal: ['postal', 'postaladdress', 'mailingaddress', 'post', 'postadresse'],
  visiting: [
    'visiting',
    'visitingaddress',
    'businessaddress',
    'business',
    'streetaddress',
    'forretningsadresse',
  ],
} as const

export const partyNames = {
  name: ['name', 'fullname', 'companyname', 'organizationname', 'displayname', 'navn'],
  firstName: ['firstname', 'givenname', 'givennames', 'fornavn'],
  middleName: ['middlename', 'mellomnavn'],
  lastName: ['lastname', 'surname', 'familyname', 'etternavn'],
  kind: ['type', 'kind', 'partytype', 'ownertype', 'shareholdertype', 'holdertype', 'entitytype'],
  dateOfBirth: ['dateofbirth', 'birthdate', 'born', 'dob', 'fodselsdato'],
  organizationNumber: number,
  country,
  nested: ['party', 'person', 'organization', 'organisation', 'company', 'holder', 'entity'],
} as const

export const figureNames = {
  year: ['year', 'accountingyear', 'fiscalyear', 'regnskapsår'],
  years: ['accountingyears', 'years', 'fiscalyears', 'year', 'accountingyear'],
  currency: ['currency', 'currencycode', 'valuta'],
  sources: ['sources', 'source'],
} as const

const percentage = [
  'percentage',
  'percent',
  'share',
  'sharepercentage',
  'ownershippercentage',
  'percentageowned',
  'ownedpercentage',
  'ownershare',
  'ownership',
  'shareholding',
  'eierandel',
]

export const holdingNames = {
  ...partyNames,
  share: percentage,
  shareMinimum: ['percentagemin', 'minpercentage', 'percentagefrom', 'sharemin', 'minshare'],
  shareMaximum: ['percentagemax', 'maxpercentage', 'percentageto', 'sharemax', 'maxshare'],
  votes: [
    'votingpercentage',
    'votes',
    'votingrights',
    'votespercentage',
    'percentagevotes',
    'votingshare',
    'votingpower',
  ],
  votesMinimum: ['votingpercentagemin', 'minvotingpercentage', 'votesmin'],
  votesMaximum: ['votingpercentagemax', 'maxvotingpercentage', 'votesmax'],
} as const

export const bandNames = {
  exact: ['exact', 'value', 'percentage', 'percent', 'share'],
  minimum: ['min', 'minimum', 'from', 'lower', 'low', 'percentagemin', 'lowerbound'],
  maximum: ['max', 'maximum', 'to', 'upper', 'high', 'percentagemax', 'upperbound'],
} as const

export const beneficialNames = {
  ...partyNames,
  address: ['address', 'addresses', 'homeaddress'],
  roles: ['roles', 'role'],
  percentageControl: ['percentagecontrol', 'controlpercentage', 'percentage', 'control'],
  integratedOwnership: ['integratedownership', 'integrated', 'integratedpercentage'],
  reason: ['reason', 'reasoncode', 'reasons', 'reasoncodes'],
  reasonPhrase: ['reasonphrase', 'reasontext', 'reasondescription', 'reasonphrases'],
} as const

/** One reason where the service gives objects instead of words. */
export const reasonNames = {
  code: ['reason', 'code', 'reasoncode', 'type', 'value', 'id'],
  phrase: ['reasonphrase', 'phrase', 'description', 'text', 'reasontext', 'name', 'label'],
} as const

export const reportLinkNames = {
  kind: ['type', 'kind', 'report', 'name', 'rel', 'id'],
  url: ['href', 'url', 'link', 'uri', 'location'],
} as const

export const roleNames = {
  ...partyNames,
  role: ['role', 'roletype', 'rolecode', 'rolename', 'title', 'position', 'type'],
  registerRole: [
    'rolename',
    'roletext',
    'roledescription',
    'rolephrase',
    'rolelabel',
    'registerrole',
  ],
  // `type` names the role here and the kind of holder elsewhere.
  kind: ['holdertype', 'partytype', 'kind', 'entitytype', 'type'],
  address: ['address', 'addresses', 'homeaddress', 'postaladdress'],
  fromDate: ['fromdate', 'from', 'startdate', 'validfrom', 'since', 'registereddate'],
  holders: ['holders', 'persons', 'members', 'people', 'organizations', 'parties'],
} as const

export const authoritiesNames = {
  signatureRights: ['signaturerights', 'signatureright', 'signature', 'signing', 'signatur'],
  powerOfProcuration: ['powerofprocuration', 'procuration', 'powerofprocurations', 'prokura'],
} as const

export const authorityNames = {
  statusWord: ['status', 'statuscode'],
  description: ['description', 'text', 'rule', 'message'],
  options: ['options', 'alternatives', 'combinations'],
} as const

export const optionNames = { required: ['required', 'signatories', 'persons', 'members'] } as const

export const signatoryNames = {
  name: partyNames.name,
  firstName: partyNames.firstName,
  middleName: partyNames.middleName,
  lastName: partyNames.lastName,
  dateOfBirth: partyNames.dateOfBirth,
  role: ['role', 'rolename', 'roletype', 'title', 'position'],
} as const

export const sanctionNames = {
  statusWord: ['status', 'result', 'outcome', 'statuscode'],
  message: ['message', 'messages', 'text', 'description'],
  matches: ['matches', 'hits', 'entries', 'results', 'sanctions', 'matchlist'],
} as const

export const hitNames = {
  statusWord: ['status', 'result', 'outcome', 'statuscode'],
  message: ['message', 'messages'],
  name: ['name', 'fullname', 'listedname', 'entityname'],
  matchIndicator: ['matchindicator', 'matchscore', 'score'],
  matchIndicatorDescription: ['matchindicatordescription', 'matchdescription'],
  aliasList: ['aliaslist', 'aliases', 'alias', 'akas'],
  addresses: ['address', 'addresses', 'addresslist'],
  source: ['source', 'list', 'listname', 'sources', 'sanctionlist'],
  dataProvider: ['dataprovider', 'provider'],
  initialDate: ['initialdate', 'listeddate', 'addeddate', 'firstdate'],
  lastUpdate: ['lastupdate', 'lastupdated', 'lastupdatedate', 'updated', 'updateddate'],
  urls: ['urls', 'url', 'urllist', 'listofurls', 'links'],
} as const

export const asOfNames = [
  'asofdate',
  'asof',
  'sharesasof',
  'shareholdersasof',
  'registerdate',
  'snapshotdate',
  'ownershipdate',
  'validdate',
  'perdate',
] as const
