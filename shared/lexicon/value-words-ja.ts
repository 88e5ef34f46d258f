import type { ValueWords } from './value-entry.ts';

/** Japanese words for what matters to people: beginnings of words, found without a dictionary. */
export const valueWordsJa: readonly ValueWords[] = [
  {
    value: 'thought',
    starters: ['好きなものがわかる', '自分の感覚で選んでいい'],
    telling: '好奇心 自分の感覚 感性',
    words:
      '好奇心 発想 ひらめ アイデア 学び 学べ 発見 創造 工夫 想像力 知的 気づき 自分の感覚 自分の好み 感性 センス',
    phrases: ['自分の(目|頭|感覚|センス)', '思いつ(く|い|き)'],
  },
  {
    value: 'action',
    starters: ['自分のペースでいい', '自分の感覚で選んでいい'],
    telling: '自由 自分で決め 自分で選 一人の時間 ひとりの時間 自分の時間 自分らし 自分のペース',
    words:
      '自由 自立 独立 自分で決め 自分で選 マイペース 一人の時間 ひとりの時間 自分の時間 自分らし 自分のペース 縛られ 好きなように',
    phrases: ['自分の(力|手|足|意思|意志|ペース|時間)', '誰にも(言われ|邪魔|気兼ね)'],
  },
  {
    value: 'stimulation',
    starters: [],
    words: '刺激 冒険 新鮮 挑戦 わくわく ワクワク 新しいこと 飽きな 変化',
    phrases: ['新しい(こと|もの)', 'やったことのない'],
  },
  {
    value: 'pleasure',
    starters: ['ふだんを大切にする', '丁寧に生きたい'],
    telling: '贅沢 ぜいたく ご褒美 ごほうび 至福',
    words: '楽しい 楽しく 楽しみ 楽しめ 楽しか 贅沢 ぜいたく ご褒美 ごほうび 至福 娯楽 趣味 遊び 味わ くつろ',
    phrases: ['自分への(ご褒美|ごほうび)', '幸せ(な|を|だ|で)?'],
  },
  {
    value: 'achievement',
    starters: ['学びつづける', '本物にふれる'],
    telling: '達成感 やりがい 誇り 自信 報われ',
    words: '達成 成長 上達 努力 目標 成果 成功 自信 誇り 報われ 一人前 やりがい 向上 品質 腕が上がり 上手に',
    phrases: ['(やり|成し)(遂げ|とげ)', 'できるように(なっ|なる|なり)', '手ごたえ'],
  },
  { value: 'dominance', starters: [], words: '影響力 主導権 権力 支配 仕切 リーダー', phrases: ['任され'] },
  {
    value: 'resources',
    starters: ['値段に見合う', '効率を重んじる'],
    telling: 'コスパ もったいな 割高',
    words:
      '値段 価格 お金 安い 安く 安か 高い買い物 節約 コスパ お得 割安 収入 給料 利益 予算 元が取れ もったいな',
    phrases: ['値段(相応|以上|に見合)', '払う価値'],
  },
  {
    value: 'face',
    starters: [],
    telling: '評判 世間体 見栄',
    words:
      '評判 世間体 見栄 体裁 ブランド 認められ 尊敬 憧れ 恥ずかし 人目 有名 褒められ ほめられ 格好いい かっこいい',
    phrases: ['人(に|から)(見られ|どう思)', '面目'],
  },
  {
    value: 'personal-security',
    starters: ['安心して任せる'],
    telling: '安心 居場所',
    words: '安心 安全 健康 清潔 居場所 守られ 無事 保証 病気 命 体にいい 体に良い',
    phrases: ['(心|気持ち)が(休ま|落ち着)', '帰る場所', '一員'],
  },
  {
    value: 'societal-security',
    starters: [],
    words: '治安 平和 社会 秩序 防犯 災害 地域の安全 国',
    phrases: ['世の中の'],
  },
  {
    value: 'tradition',
    starters: ['受け継ぐ'],
    telling: '伝統 受け継',
    words:
      '伝統 昔から 受け継 代々 しきたり 信仰 先祖 神社 お寺 文化 祖母の 祖父の おばあちゃんの 年中行事 職人',
    phrases: ['(母|祖母|祖父|父|親)(から|の)(代|教|受)'],
  },
  {
    value: 'rules',
    starters: [],
    words: '規則 決まり ルール 法律 約束事 守るべき 規律 義務 きちんと',
    phrases: ['(ルール|約束|決まり|順番)を守'],
  },
  {
    value: 'politeness',
    starters: ['人をもてなす'],
    telling: 'おもてなし もてな 思いやり 気遣い 気づかい',
    words: '礼儀 丁寧 気遣い 気づかい 思いやり 遠慮 迷惑をかけ 敬語 挨拶 目上 おもてなし もてな',
    phrases: ['迷惑(を|が|に)', '失礼(の|に|が)'],
  },
  {
    value: 'humility',
    starters: ['自分を責めなくていい', 'ちょうどよく持つ'],
    telling: 'ありのまま 感謝 ありがた',
    words: '感謝 ありがた 謙虚 身の丈 ほどほど ありのまま 飾らな 足るを知 素朴 無理をし 無理しな',
    phrases: ['そのまま(の|で)(自分|いい)', 'これで(十分|いい)'],
  },
  {
    value: 'caring',
    starters: ['人の役に立つ', '家族との時間を守る', '人をもてなす'],
    telling: '寄り添 絆 つながり 話を聞い',
    words:
      '家族 子ども 子供 友人 友達 助け 手伝 優し やさし 親切 支え 寄り添 世話 面倒を見 話を聞い 話を聴い 喜んでくれ 喜ばれ 大切な人 絆 つながり 仲間 母が 娘 息子',
    phrases: ['(人|誰か|相手)の(ため|役|力)', '喜(ぶ顔|んでもら)'],
  },
  {
    value: 'dependability',
    starters: ['安心して任せる', '長く使う'],
    telling: '信頼 信用 誠実 頼れ 頼もし',
    words: '信頼 信用 頼れ 頼りに 頼もし 責任 約束 誠実 裏切ら 長く付き合 任せられ 任せて 確実 正直に',
    phrases: [
      '(いつ|何度|どんな時|どんなとき)(行って|使って|でも).{0,4}(同じ|変わら)',
      '嘘(が|を|は)(な|つか)',
    ],
  },
  {
    value: 'equality',
    starters: [],
    telling: '公平 平等',
    words: '公平 平等 差別 人権 公正 弱い立場 フェア 不公平',
    phrases: ['(みんな|誰も|誰でも)(が|同じ|に)'],
  },
  {
    value: 'nature',
    starters: ['作り手を敬う'],
    telling: '無添加',
    words: '自然 環境 地球 動物 植物 オーガニック 無添加 四季 季節 緑 美し きれいな景色 花 森 サステナ エコ',
    phrases: ['土(に|の)(触|香|匂)'],
  },
  {
    value: 'tolerance',
    starters: [],
    telling: '価値観 認め合',
    words: '多様 いろんな人 認め合 受け入れ 違いを 寛容 価値観',
    phrases: ['(人|考え)(それぞれ|方の違い)', '否定(され|し)な'],
  },
  {
    value: 'objectivity',
    starters: ['本物にふれる'],
    telling: '納得 本物',
    words: '事実 根拠 客観 論理 科学 データ 正確 本当のこと 納得 理屈 本物 透明',
    phrases: ['自分の目で(見|確か)'],
  },
];
