/**
 * The program of the presenter: one slide at a time, notes beside it or in a window of its own, overview, time, black
 * screen. The file is readable without it. Windows of one file talk by messages and take them from one another only.
 */
export const presenterScript = `'use strict';
(function(){
var root=document.documentElement,body=document.body,pages=[].slice.call(document.querySelectorAll('section'));
var live=document.getElementById('live'),time=document.getElementById('time'),help=document.getElementById('help');
var now=0,started=Date.now(),other=null,teller=location.hash==='#notes'&&!!window.opener;
var on=function(name){return root.classList.contains(name)};
var set=function(name,yes){root.classList.toggle(name,yes);var b=document.querySelector('[data-state="'+name+'"]');if(b)b.setAttribute('aria-pressed',String(yes))};
function tell(){var to=teller?window.opener:other;if(to&&!to.closed)to.postMessage({hara:now,black:on('black')},'*')}
function show(n,silent){
now=Math.max(0,Math.min(pages.length-1,n));
pages.forEach(function(p,i){p.classList.toggle('now',i===now);if(i===now)p.setAttribute('aria-current','step');else p.removeAttribute('aria-current')});
if(on('present')){live.textContent=pages[now].getAttribute('data-place');if(on('notes')){var d=pages[now].querySelector('details');if(d)d.open=true}}
else pages[now].scrollIntoView();
if(on('overview'))pages[now].scrollIntoView({block:'nearest'});
if(!silent)tell();
}
function nearest(){var n=0;pages.forEach(function(p,i){if(p.getBoundingClientRect().top<=innerHeight/3)n=i});return n}
function present(yes){if(yes&&!on('present')){var n=nearest();set('present',true);started=Date.now();show(n)}else if(!yes){set('present',false);set('overview',false);set('black',false);if(document.fullscreenElement)document.exitFullscreen();show(now)}}
function notes(yes){set('notes',yes);show(now)}
function overview(yes){set('overview',yes);pages.forEach(function(p){if(yes)p.setAttribute('tabindex','0');else p.removeAttribute('tabindex')});show(now);if(yes)pages[now].focus()}
function full(){if(document.fullscreenElement)document.exitFullscreen();else if(root.requestFullscreen)root.requestFullscreen()}
function windowOfNotes(){present(true);other=window.open(location.href.split('#')[0]+'#notes','hara-notes','width=1000,height=640')}
document.addEventListener('fullscreenchange',function(){set('full',!!document.fullscreenElement)});
var acts={present:function(){present(true)},leave:function(){present(false)},previous:function(){show(now-1)},next:function(){show(now+1)},overview:function(){overview(!on('overview'))},notes:function(){notes(!on('notes'))},window:windowOfNotes,black:function(){set('black',!on('black'));tell()},timer:function(){started=Date.now();tick()},fullscreen:full,help:function(){help.showModal()},close:function(){help.close()}};
document.addEventListener('click',function(e){
var b=e.target.closest('[data-act]');if(b){acts[b.getAttribute('data-act')]();return}
if(e.target.closest('#black')){acts.black();return}
if(on('overview')){var s=e.target.closest('section');if(s){overview(false);show(pages.indexOf(s))}}
});
var moves={ArrowRight:1,ArrowDown:1,PageDown:1,' ':1,ArrowLeft:-1,ArrowUp:-1,PageUp:-1};
var letters={o:'overview',n:'notes',w:'window',b:'black','.':'black',t:'timer',f:'fullscreen','?':'help',p:'present'};
addEventListener('keydown',function(e){
if(e.ctrlKey||e.metaKey||e.altKey||help.open)return;
var button=e.target.closest&&e.target.closest('button,summary,a');
if(button&&(e.key===' '||e.key==='Enter'))return;
if(e.key==='Escape'){if(on('black'))acts.black();else if(on('overview'))overview(false);else if(on('present')&&!teller)present(false);return}
if(e.key==='Enter'&&on('overview')){var s=document.activeElement.closest('section');overview(false);if(s)show(pages.indexOf(s));return}
var step=moves[e.key];
if(step&&(on('present')||e.key==='ArrowRight'||e.key==='ArrowLeft'||e.key==='PageDown'||e.key==='PageUp')){
e.preventDefault();if(!on('present'))now=nearest();
if(e.key===' '&&e.shiftKey)step=-1;show(now+step);if(on('overview'))pages[now].focus();return}
if(on('present')&&(e.key==='Home'||e.key==='End')){e.preventDefault();show(e.key==='Home'?0:pages.length-1);return}
var act=letters[e.key.toLowerCase()];
if(act&&(on('present')||act==='present'||act==='help'||act==='window')){e.preventDefault();acts[act]()}
});
addEventListener('message',function(e){
if(e.source!==other&&e.source!==window.opener)return;
if(!e.data||typeof e.data.hara!=='number')return;
if(!other&&!teller)other=e.source;
if(e.data.hara<0){tell();return}
set('black',!!e.data.black&&!teller);show(e.data.hara,true);
});
function tick(){var s=Math.floor((Date.now()-started)/1000),two=function(n){return(n<10?'0':'')+n};time.textContent=(s>=3600?Math.floor(s/3600)+':':'')+two(Math.floor(s/60)%60)+':'+two(s%60)}
setInterval(tick,500);tick();
if(teller){set('teller',true);set('present',true);set('notes',true);window.opener.postMessage({hara:-1},'*')}
show(0,true);
})();`;
