import stopWordsIso from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };

/** Listed as stop words, but they carry meaning where people talk about bodies, values and change. */
const tellingWords = new Set(
  (
    'alone apart asleep ahead begin beginning best better big cant change changes clear clearly different differently ' +
    'difficult down early easy end enough face faces fast far felt few find free full fully good great greater group ' +
    'happens help hid high home important interest interested interesting keep large last late lest long longer lost ' +
    'miss need needs new number old older open order problem problems proud quickly right room same second serious sharp ' +
    'show small smooth strongly suggest sure together trying turn turned usual value want wanted warm wish without ' +
    'wonder work worked working works world young younger'
  ).split(' '),
);

/** What people say while they think, and what transcribers write for sounds. */
const fillers =
  'um uh uhm erm hmm mm mhm yeah yep yes no okay ok oh ah like just kind sort lot really actually basically maybe ' +
  'thing things stuff gonna wanna gotta laughs laughter pause inaudible crosstalk guess say said know think mean ' +
  'dont didnt doesnt isnt wasnt ive im youre thats theres feel feels feeling got get getting ' +
  'えっと えーと ええと あの あのー その まあ なんか ちょっと はい ええ うん うーん そう そうですね ですね ですよ ' +
  'です ます だっ まし たい よう こと もの 感じ 思い 思う 思っ 言う 言っ いう って けど けれど から ので という とか ' +
  'だから それから それでも だけど それに つまり たとえば 例えば すると なので あとは いつも ずっと もう まだ とても ほんとう みたい すごく 本当 やっぱり やはり 今 私 自分 方 的 時 人 何 一 二 三';

/** Words that tell nothing about a passage (stopwords-iso 1.1.0, en and ja, adjusted for interviews). */
export const stopWords: ReadonlySet<string> = new Set(
  [...stopWordsIso.en, ...stopWordsIso.ja]
    .filter((word) => !tellingWords.has(word))
    .concat(fillers.split(' ')),
);
