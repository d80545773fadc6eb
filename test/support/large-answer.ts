/** An answer as the service sends it, with as many holders as fill `sizeBytes`; invented people. */
export function largeAnswer(sizeBytes: number): Uint8Array {
  const bytes = new Uint8Array(sizeBytes + 2000)
  const encoder = new TextEncoder()
  let at = 0
  const write = (text: string) => {
    at += encoder.encodeInto(text, bytes.subarray(at)).written
  }
  write('{"keyInformation":{"name":"Storeierne ASA","organizationNumber":"310000019"},')
  write('"ownership":{"shareholders":[')
  for (let holder = 0; at < sizeBytes - 400; holder += 1) write(holderText(holder))
  write(`${holderText(-1).slice(0, -1)}]},"roles":[]}`)
  return bytes.slice(0, at)
}

const towns = ['Bergen', 'Bod\\u00f8', 'Tromsø', 'Ålesund', 'Göteborg', 'Århus']

const holderText = (holder: number) =>
  `{"name":"Nordre Eier ${holder}","share":{"percent":${(Math.abs(holder % 997) / 10).toFixed(2)},"votes":null},` +
  `"address":{"street":"Storgata ${holder}","postalCode":"0${100 + (holder % 900)}",` +
  `"city":"${towns[Math.abs(holder) % towns.length]}","country":"NO"},"isCompany":${holder % 3 === 0}},`
