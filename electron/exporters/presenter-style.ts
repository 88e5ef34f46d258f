/** Looks of the page around the slides; slides bring their own colours. */
export const presenterStyle = `:root{color-scheme:light dark;--bg:#efece4;--paper:#fffefb;--ink:#22201c;--dim:#5b564c;--line:#d5d0c4;--accent:#0f5e6b}
@media (prefers-color-scheme:dark){:root{--bg:#17181a;--paper:#222428;--ink:#ece8df;--dim:#b8b2a5;--line:#3a3d44;--accent:#6ec3cf}}
*{box-sizing:border-box}
html{scroll-behavior:auto}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.6 hara-sans,system-ui,sans-serif}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{position:sticky;top:0;z-index:2;display:flex;gap:6px;align-items:center;padding:8px 16px;background:var(--bg);border-bottom:1px solid var(--line)}
header h1{flex:1;margin:0;font-size:15px;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:4px 10px;cursor:pointer}
button:focus-visible,section:focus-visible,dialog:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button[aria-pressed=true]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
main{max-width:1180px;margin:0 auto;padding:24px 16px}
section{margin:0 0 28px;scroll-margin-top:64px}
.page{display:block;width:100%;height:auto;border:1px solid var(--line)}
.serif{font-family:hara-serif,Georgia,serif}.page .sans{font-family:hara-sans,system-ui,sans-serif}
details{color:var(--dim);padding:8px 4px}summary{cursor:pointer}
pre{margin:0;white-space:pre-wrap;font:13px/1.7 hara-sans,system-ui,sans-serif;overflow-wrap:anywhere}
.only-present{display:none}
.present .only-present{display:inline-block}.present .only-read{display:none}
.present main{max-width:none;height:calc(100vh - 51px);margin:0;padding:16px;display:flex;align-items:center;justify-content:center}
.present section{display:none;margin:0;width:100%;height:100%}
.present section.now{display:flex;gap:16px;align-items:center;justify-content:center}
.present .page{width:auto;height:auto;max-width:100%;max-height:100%;flex:0 1 auto;aspect-ratio:var(--ratio)}
.present section.now .page{height:100%}
.present details{display:none}
.present.notes section.now{display:grid;grid-template-columns:minmax(0,2fr) minmax(260px,1fr);align-items:start}
.present.notes section.now .page{height:auto;width:100%}
.present.notes details{display:block;max-height:100%;overflow:auto;padding:0}
.present.overview main{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:14px;align-content:start;overflow:auto}
.present.overview section{display:block;cursor:pointer;height:auto}.present.overview section .page{width:100%;height:auto}
.present.overview section.now .page{outline:3px solid var(--accent)}.present.overview details{display:none}
.present.full header{position:fixed;left:0;right:0;opacity:0}.present.full header:focus-within,.present.full header:hover{opacity:1}
.present.full main{height:100vh;padding:0;background:#000}.present.full .page{border:0}
#black{display:none;position:fixed;inset:0;background:#000;z-index:5}
.black #black{display:block}
.teller header .only-read,.teller #present{display:none}
.teller details{display:block}
dialog{border:1px solid var(--line);border-radius:10px;background:var(--paper);color:inherit;max-width:34rem}
dialog::backdrop{background:rgb(0 0 0/.4)}
#time{display:inline-block;font-variant-numeric:tabular-nums;min-width:4.6em}
@media print{header,dialog,#black,details{display:none!important}body{background:none}main{padding:0;max-width:none}section{margin:0;break-after:page;break-inside:avoid}section:last-of-type{break-after:auto}.present main,.present.overview main{display:block;height:auto;padding:0}.present section,.present section.now{display:block;height:auto}.present.notes section.now{display:block}.page,.present .page,.present section.now .page{border:0;outline:0;width:100vw;height:100vh;max-height:none}}`;
