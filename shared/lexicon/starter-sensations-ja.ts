import type { CodeFacets } from '../domain/code.ts';
import type { StarterCode } from './starter-code.ts';

type Felt = Required<Pick<CodeFacets, 'modality' | 'region' | 'direction' | 'pleasantness'>>;

const felt = (name: string, description: string, facets: Felt) =>
  ({ name, kind: 'sensation', description, facets }) satisfies StarterCode;

const group = (name: string, children: readonly StarterCode[]) =>
  ({ name, kind: 'sensation', children }) satisfies StarterCode;

/** Ways of feeling, Japanese: groups by what the body does, leaves in the words people say. */
export const starterSensationsJa = [
  group('ゆるみと緊張', [
    felt('ほっとする', '張っていたものがゆるみ、安心が体に届いたと語るとき。', {
      modality: 'interoception',
      region: 'chest',
      direction: 'ゆるむ',
      pleasantness: 'pleasant',
    }),
    felt('肩の力が抜ける', '肩や首すじから力が抜けた、肩が落ちたと語るとき。', {
      modality: 'movement',
      region: 'shoulders',
      direction: 'ゆるむ',
      pleasantness: 'pleasant',
    }),
    felt('体がほどける', '全身がほどける、とけるようにゆるむと語るとき。', {
      modality: 'interoception',
      region: 'whole-body',
      direction: 'ゆるむ',
      pleasantness: 'pleasant',
    }),
    felt('張りつめる', '身構え、縮み、気が抜けない体の張りを語るとき。', {
      modality: 'interoception',
      region: 'whole-body',
      direction: '張る',
      pleasantness: 'unpleasant',
    }),
    felt('こわばる', '背中、あご、手などが固まる、かたくなると語るとき。', {
      modality: 'movement',
      region: 'upper-back',
      direction: '固まる',
      pleasantness: 'unpleasant',
    }),
    felt('落ち着かない', 'そわそわして居場所が定まらない体の様子を語るとき。', {
      modality: 'movement',
      region: 'whole-body',
      direction: 'ゆらぐ',
      pleasantness: 'unpleasant',
    }),
  ]),
  group('息', [
    felt('息が深くなる', '息がおなかまで入る、深くなる、長くなると語るとき。', {
      modality: 'interoception',
      region: 'chest',
      direction: '深くなる',
      pleasantness: 'pleasant',
    }),
    felt('ため息がもれる', '思わず長い息が出た場面。安堵か落胆かは快・不快で分ける。', {
      modality: 'interoception',
      region: 'mouth',
      direction: 'ほどける',
      pleasantness: 'pleasant',
    }),
    felt('息が詰まる', 'のどや胸で息が止まる、浅くなると語るとき。', {
      modality: 'interoception',
      region: 'throat',
      direction: '浅くなる',
      pleasantness: 'unpleasant',
    }),
  ]),
  group('重さと軽さ', [
    felt('体が軽くなる', '体や足が軽い、埃や荷が落ちたようだと語るとき。', {
      modality: 'balance',
      region: 'whole-body',
      direction: '軽くなる',
      pleasantness: 'pleasant',
    }),
    felt('荷を下ろしたよう', '背負っていたものを下ろした感じを語るとき。', {
      modality: 'interoception',
      region: 'shoulders',
      direction: '軽くなる',
      pleasantness: 'pleasant',
    }),
    felt('ずしりと重い', '体や物が急に重く感じられ、つらいと語るとき。', {
      modality: 'balance',
      region: 'stomach',
      direction: '重くなる',
      pleasantness: 'unpleasant',
    }),
    felt('足が地に着く', '腰が据わる、足の裏が床に着くなど、支えを得た感じを語るとき。', {
      modality: 'balance',
      region: 'soles',
      direction: '据わる',
      pleasantness: 'pleasant',
    }),
    felt('ふわっと浮く', '体が浮く、宙に上がるようだと語るとき。', {
      modality: 'balance',
      region: 'whole-body',
      direction: '浮く',
      pleasantness: 'pleasant',
    }),
  ]),
  group('温かさと冷たさ', [
    felt('胸が温かくなる', '胸がふわっと、じんわり温かくなると語るとき。', {
      modality: 'temperature',
      region: 'chest',
      direction: '温まる',
      pleasantness: 'pleasant',
    }),
    felt('体の芯が温まる', 'おなかや手足の先まで温まると語るとき。', {
      modality: 'temperature',
      region: 'belly',
      direction: '温まる',
      pleasantness: 'pleasant',
    }),
    felt('手のひらの温もり', '持った物や人の温度が手に残ると語るとき。', {
      modality: 'temperature',
      region: 'hands',
      direction: '温まる',
      pleasantness: 'pleasant',
    }),
    felt('手足が冷える', '手足の先が冷たい、温まらないと語るとき。', {
      modality: 'temperature',
      region: 'hands',
      direction: '冷える',
      pleasantness: 'unpleasant',
    }),
    felt('ひやりとする', '冷や汗や血の気の引く感じを語るとき。', {
      modality: 'temperature',
      region: 'upper-back',
      direction: '冷える',
      pleasantness: 'unpleasant',
    }),
    felt('顔が熱くなる', '恥ずかしさや昂りで顔や耳が熱くなると語るとき。', {
      modality: 'temperature',
      region: 'face',
      direction: '熱くなる',
      pleasantness: 'unpleasant',
    }),
  ]),
  group('胸と鼓動', [
    felt('どきどきする', '心臓の速さや強さを、期待や緊張とともに語るとき。', {
      modality: 'interoception',
      region: 'heart',
      direction: '高まる',
      pleasantness: 'pleasant',
    }),
    felt('胸がいっぱいになる', 'こみ上げる、言葉や食べ物が通らないほど満ちると語るとき。', {
      modality: 'interoception',
      region: 'chest',
      direction: '満ちる',
      pleasantness: 'pleasant',
    }),
    felt('きゅんとする', 'いとしさや申し訳なさで胸がきゅっとなると語るとき。', {
      modality: 'interoception',
      region: 'chest',
      direction: '締まる',
      pleasantness: 'pleasant',
    }),
    felt('胸がざわつく', '不安や寂しさが胸の騒ぎや隙間として語られるとき。', {
      modality: 'interoception',
      region: 'chest',
      direction: '乱れる',
      pleasantness: 'unpleasant',
    }),
  ]),
  group('腹と胃', [
    felt('胃がキリキリする', '胃やおなかの痛み、縮みを語るとき。', {
      modality: 'pain',
      region: 'stomach',
      direction: '縮む',
      pleasantness: 'unpleasant',
    }),
    felt('胃がひゅっとする', '落ちるような、すくむような一瞬の胃の感じを語るとき。', {
      modality: 'interoception',
      region: 'stomach',
      direction: 'すくむ',
      pleasantness: 'neutral',
    }),
    felt('胃がすっと楽になる', '痛みや詰まりがおなかから消えたと語るとき。', {
      modality: 'interoception',
      region: 'stomach',
      direction: '楽になる',
      pleasantness: 'pleasant',
    }),
    felt('腑に落ちる', '腹に落ちる、腹が決まるなど、納得が腹で起きたと語るとき。', {
      modality: 'interoception',
      region: 'belly',
      direction: '据わる',
      pleasantness: 'pleasant',
    }),
    felt('おなかが鳴る', '食欲が体から起きてきたと語るとき。', {
      modality: 'interoception',
      region: 'stomach',
      direction: '動きだす',
      pleasantness: 'pleasant',
    }),
  ]),
  group('動きとうずき', [
    felt('うずうずする', '何かをしたくて手や体がじっとしていられないと語るとき。', {
      modality: 'movement',
      region: 'hands',
      direction: '動きだす',
      pleasantness: 'pleasant',
    }),
    felt('自然に手が伸びる', '考えるより先に手や体が動いたと語るとき。', {
      modality: 'movement',
      region: 'hands',
      direction: '動きだす',
      pleasantness: 'pleasant',
    }),
    felt('足が向く', '足がひとりでにそちらへ行くと語るとき。', {
      modality: 'movement',
      region: 'feet',
      direction: '動きだす',
      pleasantness: 'pleasant',
    }),
    felt('足取りがはずむ', '歩みが軽い、小走りになると語るとき。', {
      modality: 'movement',
      region: 'feet',
      direction: '軽くなる',
      pleasantness: 'pleasant',
    }),
    felt('体が止まる', '足や手が止まり、その場に立ちつくすと語るとき。', {
      modality: 'movement',
      region: 'feet',
      direction: '止まる',
      pleasantness: 'neutral',
    }),
  ]),
  group('肌と手ざわり', [
    felt('しっくりなじむ', '物が手や肌に吸いつく、離れがたいと語るとき。', {
      modality: 'touch',
      region: 'hands',
      direction: 'なじむ',
      pleasantness: 'pleasant',
    }),
    felt('さらりと心地よい', '口や肌にあたる感じがなめらかだと語るとき。', {
      modality: 'touch',
      region: 'skin',
      direction: 'なめらかになる',
      pleasantness: 'pleasant',
    }),
    felt('ざらつく', '手や肌に引っかかる、荒いと語るとき。', {
      modality: 'touch',
      region: 'fingers',
      direction: '引っかかる',
      pleasantness: 'neutral',
    }),
    felt('鳥肌が立つ', '肌が粟立つ、ぞくっとすると語るとき。', {
      modality: 'touch',
      region: 'skin',
      direction: '粟立つ',
      pleasantness: 'neutral',
    }),
  ]),
  group('音と静けさ', [
    felt('しんと静まる', '音が引き、まわりや自分の中が静かになると語るとき。', {
      modality: 'hearing',
      region: 'ears',
      direction: '静まる',
      pleasantness: 'pleasant',
    }),
    felt('音が心地よく響く', 'ある音が体に心地よいと語るとき。', {
      modality: 'hearing',
      region: 'ears',
      direction: '響く',
      pleasantness: 'pleasant',
    }),
    felt('騒がしい', '音や声がつらい、耳に残ると語るとき。', {
      modality: 'hearing',
      region: 'ears',
      direction: '乱れる',
      pleasantness: 'unpleasant',
    }),
    felt('声がはずむ', '自分の声が出る、明るくなると語るとき。', {
      modality: 'hearing',
      region: 'throat',
      direction: '開く',
      pleasantness: 'pleasant',
    }),
  ]),
  group('匂いと味', [
    felt('匂いに包まれる', '匂いで鼻や体が開く、包まれると語るとき。', {
      modality: 'smell',
      region: 'nose',
      direction: '開く',
      pleasantness: 'pleasant',
    }),
    felt('匂いが鼻につく', '匂いが気にさわると語るとき。', {
      modality: 'smell',
      region: 'nose',
      direction: '閉じる',
      pleasantness: 'unpleasant',
    }),
    felt('味が濃く感じられる', '同じものの味がはっきりすると語るとき。', {
      modality: 'taste',
      region: 'mouth',
      direction: 'はっきりする',
      pleasantness: 'pleasant',
    }),
  ]),
  group('目とまなざし', [
    felt('目が休まる', '余白や光で目が楽になると語るとき。', {
      modality: 'sight',
      region: 'eyes',
      direction: 'ゆるむ',
      pleasantness: 'pleasant',
    }),
    felt('目がぱっと開く', '急に像が浮かぶ、明るく見えると語るとき。', {
      modality: 'sight',
      region: 'eyes',
      direction: '開く',
      pleasantness: 'pleasant',
    }),
    felt('目移りする', '多すぎて目がすべる、選べないと語るとき。', {
      modality: 'sight',
      region: 'eyes',
      direction: 'ぼやける',
      pleasantness: 'unpleasant',
    }),
  ]),
  group('疲れと眠り', [
    felt('疲れが抜ける', '疲れが体から去ると語るとき。', {
      modality: 'interoception',
      region: 'whole-body',
      direction: '軽くなる',
      pleasantness: 'pleasant',
    }),
    felt('どっと疲れる', '疲れに気づく、体が沈むと語るとき。', {
      modality: 'interoception',
      region: 'whole-body',
      direction: '重くなる',
      pleasantness: 'unpleasant',
    }),
    felt('眠くなる', '安心して眠気が来た、うとうとしたと語るとき。', {
      modality: 'interoception',
      region: 'eyes',
      direction: 'ゆるむ',
      pleasantness: 'pleasant',
    }),
    felt('よく眠れる', '眠りの質が変わったと語るとき。', {
      modality: 'interoception',
      region: 'whole-body',
      direction: '深くなる',
      pleasantness: 'pleasant',
    }),
  ]),
  group('感じにくさ', [
    felt('何も感じない', '感じるかと聞かれ、ないと答えたとき。反例として残す。', {
      modality: 'interoception',
      region: 'whole-body',
      direction: '変わらない',
      pleasantness: 'neutral',
    }),
    felt('物足りない', '前と比べて何かが欠けると体で語るとき。', {
      modality: 'touch',
      region: 'hands',
      direction: '薄れる',
      pleasantness: 'neutral',
    }),
    felt('言葉にならない', '感じはあるが言葉が見つからないと語るとき。', {
      modality: 'interoception',
      region: 'whole-body',
      direction: '満ちる',
      pleasantness: 'neutral',
    }),
  ]),
] satisfies readonly StarterCode[];
