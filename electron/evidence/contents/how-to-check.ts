/**
 * `data/case/how-to-check.txt`: how anybody checks the pack with tools that every system has.
 * Always in both languages, since whoever checks is not whoever exported.
 */
export const howToCheck = `HOW TO CHECK THIS PACK

This folder is a BagIt bag (RFC 8493). Nothing but standard tools is needed.

1. Every file is as it was when the pack was made
   In the folder that holds bagit.txt:
     Linux    sha512sum -c manifest-sha512.txt tagmanifest-sha512.txt
     macOS    shasum -a 512 -c manifest-sha512.txt tagmanifest-sha512.txt
     Windows  Get-FileHash -Algorithm SHA512 FILE      (compare with the line in the manifest)
   Each line has to say OK. A file in data/ that the manifest does not list is an error too.

2. The originals are what the service sent
   data/raw/<session>/response.json and data/reports/<session>/*.pdf are the bytes as they came.
   data/case/case.json names for each its SHA-256, address, HTTP status and time.

3. The audit record is unbroken
   data/case/audit.jsonl has one entry a line. "sha256" of an entry is the SHA-256 of the same
   object without "sha256", in canonical JSON (RFC 8785); "previousSha256" is the entry before.
   The first entry follows 64 zeros; the last is the Audit-Head in bag-info.txt.
   An entry with "isRedacted" said something about a company that was deleted since; its text is
   gone and its digest stands. A later entry "company.deleted" names each of them in "redacted" and
   the SHA-256 over one line "<sequence> <sha256>" for each of them in "redactedSha256".

4. The pack as a whole
   The SHA-512 of tagmanifest-sha512.txt names the whole pack in one line. If it was told to you
   another way, compare it. Without a signature or timestamp the time in bag-info.txt is claimed.

data/case/report.html and report.pdf only summarise. Where they differ, the originals count.


SLIK KONTROLLERES PAKKEN

Denne mappen er en BagIt-bag (RFC 8493). Det trengs ikke annet enn vanlige verktøy.

1. Hver fil er slik den var da pakken ble laget
   I mappen der bagit.txt ligger:
     Linux    sha512sum -c manifest-sha512.txt tagmanifest-sha512.txt
     macOS    shasum -a 512 -c manifest-sha512.txt tagmanifest-sha512.txt
     Windows  Get-FileHash -Algorithm SHA512 FIL       (sammenlign med linjen i manifestet)
   Hver linje skal si OK. En fil i data/ som manifestet ikke nevner, er også en feil.

2. Originalene er det tjenesten sendte
   data/raw/<økt>/response.json og data/reports/<økt>/*.pdf er bytene slik de kom.
   data/case/case.json oppgir SHA-256, adresse, HTTP-status og tid for hver av dem.

3. Revisjonssporet er ubrutt
   data/case/audit.jsonl har én post per linje. "sha256" i en post er SHA-256 av det samme objektet
   uten "sha256", i kanonisk JSON (RFC 8785); "previousSha256" er posten før.
   Den første posten følger 64 nuller; den siste er Audit-Head i bag-info.txt.
   En post med "isRedacted" gjaldt et selskap som senere er slettet; teksten er borte, og summen
   står igjen. En senere post "company.deleted" nevner hver av dem i "redacted", og i
   "redactedSha256" SHA-256 over én linje "<sequence> <sha256>" for hver av dem.

4. Pakken som helhet
   SHA-512 av tagmanifest-sha512.txt navngir hele pakken på én linje. Er den gitt deg på en annen
   måte, så sammenlign. Uten signatur eller tidsstempel er tiden i bag-info.txt bare påstått.

data/case/report.html og report.pdf bare sammenfatter. Der de avviker, gjelder originalene.
`
