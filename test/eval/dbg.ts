import { readFileSync } from 'node:fs';
import { readSpot } from '../../server/recognise/spot';
import { symbolAt } from '../../server/recognise/symbolAt';
import { numberPlace } from '../../server/recognise/choose/code/codeNames';
import { keySpots } from '../../server/recognise/paths/keySpot';
import { loadIndex } from './loadSymbols';
const docs = await loadIndex();
const all = ['/work/shared/eval/hover-dev.json','test/eval/hover-own.json','/work/shared/eval/hover-wild-dev.json','/tmp/hv/mine.json'].flatMap(f => { try { return JSON.parse(readFileSync(f,'utf8')); } catch { return []; } });
for (const id of process.argv.slice(2)) {
  const c = all.find((x: any) => x.id === id);
  const offset = c.text.indexOf('⟦|⟧');
  const p = { text: c.text.replace('⟦|⟧',''), offset, languageId: c.languageId, uri: c.filename };
  const s = readSpot(p, docs);
  console.log('##', id, c.class, s.kind, 'index', s.index, JSON.stringify(s.index===undefined?null:s.view.tokens[s.index]));
  if (s.index !== undefined) console.log(' place', JSON.stringify(numberPlace(s.view, s.index)));
  console.log(' vendor words', s.view.tokens.map((t,i)=>s.vendorNames().has(i)?t.text:'').filter(Boolean).filter((x,i,a)=>a.indexOf(x)===i).join(' '));
  console.log(' calls', s.calls().map(c=>s.view.tokens[c.index]?.text+'→'+c.endpoints.map(e=>e.key)).join(' | '));
  console.log(' mentions', s.mentions().map(m=>JSON.stringify({t:s.text.slice(m.start,m.end),e:m.endpoints.map(e=>e.key),w:m.isWhole,h:m.run.host})).join(' '));
  console.log(' ev', s.evidence().vendor, s.evidence().isVendor, s.evidence().isOther, s.evidence().hints);
  for (const k of keySpots(s)) console.log(' key', JSON.stringify({path:k.path, own:k.own.segments.map(x=>x.name), value:k.value, roots:k.roots}));
  const got = symbolAt({...p}, docs); const ex = symbolAt({...p, explicit:true}, docs);
  console.log(' got', got && [got.kind, got.key, got.api, got.field], 'explicit', ex && [ex.kind, ex.key, ex.api, ex.field], 'want', JSON.stringify(c.expect));
}
