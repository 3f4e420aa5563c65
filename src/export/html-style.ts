/**
 * How the brief looks: a calm page, the words of reports in serif and all else in sans, light and dark, a table that
 * folds on a phone, and sheets of A4 that break where a reader would break them.
 */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1f2328;--soft:#5d6670;--line:#d9dde2;--paper:#fdfdfb;--tint:#f3f4f1;--link:#2a5a86;--alert:#9a4a12;--good:#2d6a4a;--label:#33557a;--mark:#fbf0c4}
@media (prefers-color-scheme:dark){:root{--ink:#dfe3e8;--soft:#98a2ad;--line:#343b43;--paper:#15181c;--tint:#1c2025;--link:#8fbbe3;--alert:#e3a06c;--good:#86c5a0;--label:#9cc0e6;--mark:#4b431d}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:54rem;padding:3rem 1.5rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;overflow-wrap:break-word}
.w,.q{font-family:Charter,'Bitstream Charter','Source Serif 4',Georgia,Cambria,'Liberation Serif','Times New Roman',serif;font-size:1.06em}
h1{font-size:1.9rem;line-height:1.2;letter-spacing:-.01em;margin:0 0 .4rem;font-weight:650}
h2{font-size:1.2rem;font-weight:650;margin:3rem 0 .9rem;padding-top:.9rem;border-top:1px solid var(--line)}
h3{font-size:.95rem;font-weight:650;margin:1.7rem 0 .45rem}
small{font-weight:400;color:var(--soft);font-size:.85em}
p{margin:.4rem 0}
a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
.s{color:var(--soft);font-size:.84em}
.a{color:var(--alert);font-weight:600}.g{color:var(--good)}.l{color:var(--label)}
b{font-weight:650}
ul{margin:.4rem 0;padding-left:1.1rem}
li{margin:.4rem 0}li::marker{color:var(--soft)}
li ul{margin:.15rem 0}
sup{line-height:0;font-size:.68em;margin-left:.12em}sup+sup::before{content:',';color:var(--soft);margin-right:.12em}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:1.4rem 0 0;padding:.8rem 1rem;background:var(--tint);border-radius:.4rem;font-size:.86rem}
nav li{margin:0}
table{border-collapse:collapse;table-layout:fixed;width:100%;margin:.5rem 0 1.2rem;font-size:.95rem;line-height:1.5}
th{text-align:left;font-size:.78rem;font-weight:600;color:var(--soft);padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:bottom}
td{hyphens:auto;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td:last-child,th:last-child{padding-right:0}
.notes{font-size:.9rem;line-height:1.5;padding-left:2.4rem}
.notes li{margin:.5rem 0;padding:.1rem .3rem;border-radius:.3rem}
.notes li:target{background:var(--tint);outline:1px solid var(--line)}
mark{background:var(--mark);color:inherit;padding:0 .1em}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.6rem}
@media (max-width:40rem){body{padding:1.5rem 1rem}thead{display:none}tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}td{display:block;border:0;padding:.1rem 0}td:empty{display:none}td[data-head]:not([data-head=''])::before{content:attr(data-head) ': ';color:var(--soft);font:.78rem system-ui,sans-serif}}
@page{size:A4;margin:20mm 18mm}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--tint:#fff;--link:#000;--alert:#000;--good:#000;--label:#000;--mark:#eee}body{max-width:none;padding:0;font-size:10.5pt;line-height:1.45}nav{display:none}h1{font-size:18pt}h2{font-size:13pt;margin-top:1.6rem;break-after:avoid}h3,thead{break-after:avoid}tr,li{break-inside:avoid}.notes a{display:none}table{font-size:9.5pt}.notes{font-size:8.5pt}}
`.trim()
