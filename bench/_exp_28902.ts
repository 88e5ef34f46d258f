import { interviewPassages, syntheticStudy } from '../bench/themes-study.ts';
import { orderedInput, hashOrderedInput } from '../shared/analysis/theme-input.ts';
import { momentsOf } from '../shared/analysis/moments.ts';
import { textFeatures } from '../shared/analysis/text-features.ts';
import { latentSemantics } from '../shared/analysis/latent-semantics.ts';
import { momentFeatures } from '../shared/analysis/moment-features.ts';
import { likenessGraph, roughPartition, partitionRows } from '../shared/analysis/partition-rows.ts';
import { findThemes } from '../shared/analysis/themes.ts';
import { wordReader } from '../shared/analysis/words.ts';
const n=Number(process.env.N??2000);
const passages=interviewPassages('/work/shared/corpora/interviews_en_changelog', n); const study=syntheticStudy(passages,40);
for (let i=0;i<3;i++){ let t=performance.now(); const T=(s:string)=>{const q=performance.now(); process.stdout.write(`${s} ${(q-t).toFixed(0)} | `); t=performance.now();};
const o=orderedInput(study); T('order'); hashOrderedInput(o); T('hash'); const m=momentsOf(o.codings,o.documents); T('moments');
const f=textFeatures(passages, m.map(x=>x.person)).matrix; T('text nnz '+f.values.length+' cols '+f.columnCount); const l=latentSemantics(f,100,1); T('lsa');
const rows=momentFeatures(m,o,1,wordReader()); T('all features w '+rows.width); const g=likenessGraph(rows,1); T('graph'); roughPartition(rows,g,16,1); T('rough'); partitionRows(rows,g,16,1); T('part');
findThemes(study,{k:16,seed:1}); T('total16'); if(n<5000) {const r=findThemes(study,{seed:1}); T('totalAuto k='+r.k+' un '+r.unassigned.length);} console.log(); }
