import type { Country } from './model'

interface Place {
  postalCode: string
  city: string
  municipality: string
  street: string
}

const place = (postalCode: string, city: string, municipality: string, street: string): Place => ({
  postalCode,
  city,
  municipality,
  street,
})

/** Invented towns with postal codes of the right form; nobody lives at these addresses. */
const places: Record<Country, Record<string, Place>> = {
  no: {
    havnesund: place('6299', 'Havnesund', 'Havnesund', 'Kaiveien'),
    tindholm: place('6298', 'Tindholm', 'Havnesund', 'Tindholmgata'),
    skarvøy: place('9494', 'Skarvøy', 'Skarvøy', 'Verftsveien'),
    polarkai: place('9195', 'Polarkai', 'Nordre Tind', 'Kaibakken'),
    lyngvoll: place('2599', 'Lyngvoll', 'Østvoll', 'Storgata'),
    solvang: place('1599', 'Solvang', 'Solvang', 'Parkveien'),
    østvoll: place('2398', 'Østvoll', 'Østvoll', 'Industrivegen'),
    rødøyvær: place('8189', 'Rødøyvær', 'Rødøyvær', 'Brygga'),
    sandvær: place('8399', 'Sandvær', 'Lofotlinje', 'Fiskerveien'),
    gråskjær: place('3299', 'Gråskjær', 'Gråskjær', 'Marinaveien'),
    fjordvik: place('5699', 'Fjordvik', 'Fjordvik', 'Fjordgata'),
    myrvoll: place('1499', 'Myrvoll', 'Solvang', 'Myrvollveien'),
  },
  se: {
    sundet: place('239 99', 'Sundet', 'Sundet', 'Kylhusgatan'),
    sjögläntan: place('599 91', 'Sjögläntan', 'Hälsvik', 'Åkerivägen'),
    hälsvik: place('829 98', 'Hälsvik', 'Hälsvik', 'Skogsvägen'),
    kronholm: place('389 97', 'Kronholm', 'Kronholm', 'Slottsgatan'),
    malmvik: place('219 96', 'Malmvik', 'Malmvik', 'Kajgatan'),
    björkö: place('768 95', 'Björköäng', 'Kronholm', 'Björkvägen'),
  },
  fi: {
    kvarnskär: place('22999', 'KVARNSKÄR', 'Kvarnskär', 'Hamngatan'),
    kuusikallio: place('49998', 'KUUSIKALLIO', 'Kuusikallio', 'Voimatie'),
    hiidenmaa: place('73997', 'HIIDENMAA', 'Hiidenmaa', 'Sahatie'),
    hiisjärvi: place('85996', 'HIISJÄRVI', 'Hiisjärvi', 'Kuljettajantie'),
    tyynilahti: place('32995', 'TYYNILAHTI', 'Tyynilahti', 'Rantakatu'),
  },
  dk: {
    nordkapp: place('9991', 'Nordkaj', 'Fanholm', 'Fiskerihavnsgade'),
    fanholm: place('6799', 'Fanholm', 'Fanholm', 'Vindmøllevej'),
    vesterlund: place('7399', 'Vesterlund', 'Vesterlund', 'Fragtvej'),
    åborg: place('9399', 'Åborg', 'Åborg', 'Stålgade'),
    søndermark: place('4899', 'Søndermark', 'Søndermark', 'Markvej'),
  },
}

export function findPlace(country: Country, name: string): Place {
  const found = places[country][name]
  if (!found) throw new Error(`no place ${name} in ${country}`)
  return found
}

export const placesOf = (country: Country): string[] => Object.keys(places[country])
