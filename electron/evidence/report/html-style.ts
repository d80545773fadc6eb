/**
 * The summary's look: colours and sizes of the application's own design, system fonts, light and
 * dark, and plain black on white on paper. Nothing is fetched.
 */
export const style = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#181b1f);--sunken:light-dark(#f7f8f9,#14171a);
--soft-line:light-dark(#e8eaed,#252a30);--line:light-dark(#d6dade,#333a42);--text:light-dark(#15191e,#e9ecef);
--soft:light-dark(#4a535d,#b3bbc4);--faint:light-dark(#5f6872,#939da8);--accent:light-dark(#1d5aa6,#82b4f5);
--care:light-dark(#7d4a00,#e6b566);--care-soft:light-dark(#fbf1de,#2c2313);--care-line:light-dark(#b8791a,#96702f);
--raise:light-dark(#643a99,#c3a7f0);--raise-soft:light-dark(#f1ebfa,#271f38);--raise-line:light-dark(#8d69bd,#7a61a5);
--found:light-dark(#717c88,#8f9aa6);--not-requested:light-dark(#7c8590,#6f7a86)}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);
font:13px/20px "Segoe UI Variable Text","Segoe UI",-apple-system,"SF Pro Text",Inter,Cantarell,"Noto Sans","Liberation Sans",system-ui,sans-serif;
font-variant-numeric:tabular-nums lining-nums}
main{max-width:980px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:26px;line-height:32px;font-weight:600;margin:0 0 16px}
h2{font-size:21px;line-height:28px;font-weight:600;margin:0}
h3{font-size:15px;line-height:24px;font-weight:600;margin:24px 0 6px;break-after:avoid}
h3 small,.over,.under{color:var(--soft);font-size:13px;line-height:20px;font-weight:400}
h3 small{margin-left:8px}
p{margin:0 0 6px;max-width:82ch;overflow-wrap:anywhere}
.over,.under{margin:0 0 4px;max-width:none}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.company{border-top:1px solid var(--line);margin-top:48px;padding-top:24px;break-before:page}
.faint{color:var(--faint)}
b{font-weight:600}
code{font:12px/18px "Cascadia Mono","SF Mono","JetBrains Mono","Noto Sans Mono","Liberation Mono",ui-monospace,monospace;overflow-wrap:anywhere}
.notice{margin:8px 0;padding:8px 12px;border-left:3px solid;border-radius:3px;max-width:none}
.care{background:var(--care-soft);border-color:var(--care-line);color:var(--care)}
.raise{background:var(--raise-soft);border-color:var(--raise-line);color:var(--raise)}
blockquote{margin:4px 0 8px;padding:2px 0 2px 12px;border-left:2px solid var(--line);max-width:82ch;white-space:pre-line;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(120px,max-content) minmax(0,1fr);gap:2px 20px;margin:0 0 8px}
dt{color:var(--soft);max-width:320px;overflow-wrap:anywhere}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:0 0 8px}
th{text-align:left;font-weight:400;color:var(--soft);font-size:12px;line-height:16px;white-space:nowrap;border-bottom:1px solid var(--line);padding:4px 12px 4px 0;vertical-align:bottom}
td{border-bottom:1px solid var(--soft-line);padding:4px 12px 4px 0;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
td.narrow{min-width:90px}.keep{white-space:nowrap}
.number{text-align:right;white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
tr{break-inside:avoid}
thead{display:table-header-group}
.answers{columns:2;column-gap:24px;list-style:none;margin:0 0 8px;padding:0}
.answers li{display:grid;grid-template-columns:12px 150px minmax(0,1fr);gap:8px;align-items:baseline;break-inside:avoid}
.answers.legend{columns:1}.legend li{grid-template-columns:12px 220px minmax(0,1fr)}
.answers b{font-weight:400}.answers span{color:var(--soft)}
@media (max-width:700px){.answers{columns:1}}
svg{width:12px;height:12px;flex:none;vertical-align:-1px}
.sprite{position:absolute;width:0;height:0}
.strip{display:inline-flex;gap:2px;white-space:nowrap}
.g-found{color:var(--found)}.g-nothing-found{color:var(--accent)}.g-not-delivered{color:var(--care)}.g-not-requested{color:var(--not-requested)}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){svg{forced-color-adjust:auto}}
@media print{:root{color-scheme:light}@page{margin:16mm}body{font-size:9.5pt;line-height:13pt}
main{max-width:none;padding:0}a{color:inherit;text-decoration:none}h1{font-size:18pt;line-height:22pt}
h2{font-size:15pt;line-height:19pt}h3{font-size:11pt;line-height:15pt;margin-top:12pt}.company{border:0;margin:0;padding:0}.scroll{overflow:visible}}
`
  .replace(/\n/g, '')
  .trim()

/** The four answers, four shapes; the same as in the application. */
export const glyphs = `<svg class="sprite" aria-hidden="true"><symbol id="g-found" viewBox="0 0 12 12"><rect x="1" y="1" width="10" height="10" rx="2" fill="currentColor"/></symbol><symbol id="g-nothing-found" viewBox="0 0 12 12"><rect x="1.7" y="1.7" width="8.6" height="8.6" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M4 6h4" stroke="currentColor" stroke-width="1.5"/></symbol><symbol id="g-not-delivered" viewBox="0 0 12 12"><path d="M1 3a2 2 0 0 1 2-2h6.2L1 9.2zM11 9a2 2 0 0 1-2 2H2.8L11 2.8z" fill="currentColor"/></symbol><symbol id="g-not-requested" viewBox="0 0 12 12"><rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="0.1 2.87" stroke-linecap="round"/></symbol></svg>`
