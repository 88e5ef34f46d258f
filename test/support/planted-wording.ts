import type { CodeFacets, CodeKind } from '../../shared/domain/code.ts';
import type { Language } from '../../shared/domain/language.ts';

/** One part of an experience: its code and ways in which people say it. */
export type WordedCode = {
  readonly name: string;
  readonly kind: CodeKind;
  readonly facets?: CodeFacets;
  readonly told: readonly string[];
};

/** An experience to be planted: condition, moment, sensation, value and change, in this order. */
export type WordedExperience = readonly WordedCode[];

type Wording = {
  readonly experiences: readonly WordedExperience[];
  /** Talk that belongs to no experience. */
  readonly background: readonly WordedCode[];
  /** Put around what is said, so that hardly two people say the same. */
  readonly openings: readonly string[];
  readonly closings: readonly string[];
};

/** What customers of a maker of things for the house say; every sentence is made for these tests. */
export const plantedWording: Readonly<Record<Language, Wording>> = {
  en: {
    experiences: [
      [
        {
          name: 'sleeps badly',
          kind: 'condition',
          told: [
            'For years I lay awake until three.',
            'Sleep was my weak spot, I woke at every sound.',
            'I had tried teas and pills against waking at night.',
          ],
        },
        {
          name: 'the night after',
          kind: 'moment',
          facets: { phase: 'first-use' },
          told: [
            'It was the night after the first bath.',
            'That same night something was different.',
            'The very next night I noticed it in bed.',
          ],
        },
        {
          name: 'legs grow heavy and warm',
          kind: 'sensation',
          facets: { region: 'legs', modality: 'temperature', direction: 'warmer' },
          told: [
            'My legs grew heavy and warm to the toes.',
            'Warmth crept down my legs until they sank into the mattress.',
            'The legs go warm and heavy, like wet sand.',
          ],
        },
        {
          name: 'being looked after',
          kind: 'value',
          told: [
            'I felt looked after, as a child in a blanket.',
            'Somebody had thought of my rest for once.',
            'It is as if the house takes care of me.',
          ],
        },
        {
          name: 'goes to bed earlier',
          kind: 'change',
          facets: { aspect: 'behaviour' },
          told: [
            'Now I go to bed at ten and like it.',
            'The television stays off, I am in bed early.',
            'I go to bed before midnight these days.',
          ],
        },
      ],
      [
        {
          name: 'frizz since childhood',
          kind: 'condition',
          told: [
            'My hair had been frizz since I was a child.',
            'Frizzy waves, and no brush ever won against them.',
            'I hid my frizzy hair under hats at school.',
          ],
        },
        {
          name: 'after some months',
          kind: 'moment',
          facets: { phase: 'repeated-use' },
          told: [
            'It came slowly, after some months.',
            'Around the fourth month I saw it.',
            'After several months of the same oil it turned.',
          ],
        },
        {
          name: 'hair runs through the fingers',
          kind: 'sensation',
          facets: { region: 'hair', modality: 'touch', direction: 'smoother' },
          told: [
            'My hair runs through my fingers like water.',
            'The fingers glide through the hair, smooth to the tips.',
            'When I touch my hair it slips smoothly away.',
          ],
        },
        {
          name: 'at ease with myself',
          kind: 'value',
          told: [
            'I am at ease with how I am made.',
            'For once I like the person in the mirror.',
            'I stopped fighting with myself, there is ease.',
          ],
        },
        {
          name: 'leaves without a hat',
          kind: 'change',
          facets: { aspect: 'self' },
          told: [
            'I leave the house without a hat.',
            'Hats stay on the hook, even in rain.',
            'I went to a wedding with my head bare, no hat.',
          ],
        },
      ],
      [
        {
          name: 'bored with the flat',
          kind: 'condition',
          told: [
            'Our flat had bored me for ages.',
            'Grey walls, grey sofa, I was bored with the flat.',
            'I could not stand our dull rooms any more.',
          ],
        },
        {
          name: 'walking home from the shop',
          kind: 'moment',
          facets: { phase: 'contact' },
          told: [
            'Walking home from the shop it starts.',
            'On the way home my head is full.',
            'It happens on the walk home, not in the shop.',
          ],
        },
        {
          name: 'chest opens',
          kind: 'sensation',
          facets: { region: 'chest', modality: 'interoception', direction: 'wider' },
          told: [
            'My chest opens and I breathe deeper.',
            'Something in my chest goes wide.',
            'It is wide here, in the chest, I breathe in.',
          ],
        },
        {
          name: 'my own taste',
          kind: 'value',
          told: [
            'I trust my own taste now.',
            'My taste is mine, I need no magazine.',
            'I learnt what my own taste is.',
          ],
        },
        {
          name: 'invites friends',
          kind: 'change',
          facets: { aspect: 'relations' },
          told: [
            'We invite friends for dinner again.',
            'Friends come over on Fridays, I invited them.',
            'I began to invite people, friends and colleagues.',
          ],
        },
      ],
      [
        {
          name: 'disliked cooking',
          kind: 'condition',
          told: [
            'Cooking was a chore that I disliked.',
            'I never liked the kitchen, we ordered pizza.',
            'I used to dislike cooking, my mother did it all.',
          ],
        },
        {
          name: 'the first cut',
          kind: 'moment',
          facets: { phase: 'first-use' },
          told: [
            'At the first cut into an onion I knew.',
            'The first cut told me everything.',
            'It was the very first cut with that knife.',
          ],
        },
        {
          name: 'blade sinks in by itself',
          kind: 'sensation',
          facets: { region: 'hands', modality: 'movement', direction: 'lighter' },
          told: [
            'The blade sinks in by itself, my hand only follows.',
            'No pressure in the hand, the knife just sinks.',
            'My wrist stays loose while the blade goes down.',
          ],
        },
        {
          name: 'caring for things',
          kind: 'value',
          told: [
            'I care for things again, I oil and sharpen.',
            'A thing that one cares for gives something back.',
            'Taking care of a tool makes me proud.',
          ],
        },
        {
          name: 'cooks on weekdays',
          kind: 'change',
          facets: { aspect: 'behaviour' },
          told: [
            'I cook on weekdays, soup and vegetables.',
            'Even on a Tuesday I cook after work.',
            'Weekday evenings smell of cooking at ours.',
          ],
        },
      ],
      [
        {
          name: 'back ached at work',
          kind: 'condition',
          told: [
            'My back ached at the desk every afternoon.',
            'Office days ended with a sore back.',
            'I had a stiff, aching back from sitting at work.',
          ],
        },
        {
          name: 'by the third day',
          kind: 'moment',
          facets: { phase: 'first-days' },
          told: [
            'By the third day on the chair I noticed.',
            'It took three days of sitting.',
            'On day three I sat and did not think of it.',
          ],
        },
        {
          name: 'shoulders drop',
          kind: 'sensation',
          facets: { region: 'shoulders', modality: 'interoception', direction: 'lower' },
          told: [
            'My shoulders drop as soon as I sit.',
            'The shoulders come down, a whole hand lower.',
            'I sit and feel how the shoulders let go.',
          ],
        },
        {
          name: 'time without hurry',
          kind: 'value',
          told: [
            'It gives me time without hurry.',
            'Nobody hurries me there, the minutes are long.',
            'An hour of unhurried time belongs to me.',
          ],
        },
        {
          name: 'walks at lunch',
          kind: 'change',
          facets: { aspect: 'behaviour' },
          told: [
            'I walk around the block at lunch.',
            'Lunch breaks are for walking now.',
            'At noon I put on my shoes and walk.',
          ],
        },
      ],
    ],
    background: [
      {
        name: 'price',
        kind: 'loyalty',
        told: ['The price was what I expected.', 'It costs more than at the supermarket.'],
      },
      {
        name: 'parking',
        kind: 'free',
        told: ['Parking is difficult in that street.', 'We left the car two streets away.'],
      },
      {
        name: 'opening hours',
        kind: 'free',
        told: ['They close at six, which is early.', 'On Mondays the door is shut.'],
      },
      {
        name: 'greeting',
        kind: 'free',
        told: ['The lady at the door said good morning.', 'Somebody nodded when we came in.'],
      },
      {
        name: 'wrapping',
        kind: 'free',
        told: ['It came wrapped in brown paper.', 'The parcel had a blue string.'],
      },
      {
        name: 'web page',
        kind: 'free',
        told: ['Their web page is hard to read on the phone.', 'I ordered on the internet once.'],
      },
      {
        name: 'queue',
        kind: 'free',
        told: ['There was a queue up to the stairs.', 'We stood in line for ten minutes.'],
      },
      {
        name: 'music',
        kind: 'free',
        told: ['Some jazz was playing in the background.', 'The music was not my kind.'],
      },
      {
        name: 'heard from a colleague',
        kind: 'loyalty',
        told: ['A colleague had told me about it.', 'My neighbour mentioned the address.'],
      },
      { name: 'delivery', kind: 'free', told: ['Delivery took two weeks.', 'The van came on a Thursday.'] },
    ],
    openings: [
      'Well,',
      'You know,',
      'How shall I put it,',
      'To be honest,',
      'I remember that.',
      'Let me think.',
      'Yes,',
      'Oh,',
    ],
    closings: [
      'That is how it was.',
      'I told my sister about it.',
      'Strange, is it not?',
      'My husband laughed at me.',
      'I had not expected that.',
      'It is a small thing.',
      'So it goes.',
      'I still think of it.',
    ],
  },
  ja: {
    experiences: [
      [
        {
          name: '眠りが浅い',
          kind: 'condition',
          told: [
            '何年も夜中の三時まで眠れませんでした。',
            '眠りが浅くて、物音のたびに目が覚めていました。',
            '眠れない夜のためにお茶も薬も試しました。',
          ],
        },
        {
          name: '最初の夜',
          kind: 'moment',
          facets: { phase: 'first-use' },
          told: [
            'はじめてお風呂に入れたその夜のことです。',
            '最初の夜から何かが違いました。',
            '使いはじめた日の夜、布団の中で気づきました。',
          ],
        },
        {
          name: '脚が重く温かくなる',
          kind: 'sensation',
          facets: { region: 'legs', modality: 'temperature', direction: '温かい' },
          told: [
            '脚がじんわり温かく、重くなっていきました。',
            'つま先まで脚がぽかぽかして沈んでいく感じです。',
            '脚の芯が温まって、布団にずしりと沈みました。',
          ],
        },
        {
          name: '大事にされている',
          kind: 'value',
          told: [
            '誰かに大事にされている気がしました。',
            '毛布にくるまれた子どものように守られていました。',
            '休むことを考えてくれた人がいるんだなと思いました。',
          ],
        },
        {
          name: '早く寝るようになった',
          kind: 'change',
          facets: { aspect: 'behaviour' },
          told: [
            '今では十時に寝るようになりました。',
            'テレビを消して早く布団に入ります。',
            '日付が変わる前に寝ています。',
          ],
        },
      ],
      [
        {
          name: '子どものころからのくせ毛',
          kind: 'condition',
          told: [
            '子どものころからくせ毛で悩んでいました。',
            '髪が広がって、どんなブラシも負けました。',
            'くせ毛を隠すために学校では帽子でした。',
          ],
        },
        {
          name: '数か月たったころ',
          kind: 'moment',
          facets: { phase: 'repeated-use' },
          told: [
            '数か月たったころ、ゆっくり変わってきました。',
            '四か月目あたりで気がつきました。',
            '同じオイルを何か月か続けたあとでした。',
          ],
        },
        {
          name: '髪が指をすり抜ける',
          kind: 'sensation',
          facets: { region: 'hair', modality: 'touch', direction: 'なめらか' },
          told: [
            '髪が水のように指をすり抜けます。',
            '毛先まで指がするする通るんです。',
            '髪に触るとつるんとしていて驚きます。',
          ],
        },
        {
          name: 'ありのままでいられる',
          kind: 'value',
          told: [
            'ありのままの自分でいられます。',
            '鏡の中の自分が好きになれました。',
            '自分と戦うのをやめられて楽です。',
          ],
        },
        {
          name: '帽子なしで出かける',
          kind: 'change',
          facets: { aspect: 'self' },
          told: [
            '帽子をかぶらずに出かけます。',
            '雨の日でも帽子は掛けたままです。',
            '結婚式にも帽子なしで行きました。',
          ],
        },
      ],
      [
        {
          name: '部屋に飽きていた',
          kind: 'condition',
          told: [
            'うちの部屋には長いこと飽きていました。',
            '灰色の壁とソファで、部屋にうんざりしていました。',
            '退屈な部屋に耐えられなくなっていました。',
          ],
        },
        {
          name: '店からの帰り道',
          kind: 'moment',
          facets: { phase: 'contact' },
          told: [
            '店からの帰り道に始まるんです。',
            '歩いて帰るあいだ、頭がいっぱいになります。',
            '店の中ではなく帰り道で起こります。',
          ],
        },
        {
          name: '胸がひらく',
          kind: 'sensation',
          facets: { region: 'chest', modality: 'interoception', direction: '広い' },
          told: [
            '胸がふわっとひらいて、息が深くなります。',
            '胸のあたりが広くなる感じがします。',
            'ここ、胸がすうっと広がるんです。',
          ],
        },
        {
          name: '自分の好み',
          kind: 'value',
          told: [
            '自分の好みを信じられるようになりました。',
            '雑誌がなくても自分の好みがわかります。',
            '自分の好みはこれだと知りました。',
          ],
        },
        {
          name: '友人を招く',
          kind: 'change',
          facets: { aspect: 'relations' },
          told: [
            'また友人を夕食に招いています。',
            '金曜日には友人が集まります。',
            '同僚や友人を家に呼ぶようになりました。',
          ],
        },
      ],
      [
        {
          name: '料理が苦手だった',
          kind: 'condition',
          told: [
            '料理は苦手で、面倒な仕事でした。',
            '台所が嫌いで、いつも出前でした。',
            '料理は全部母まかせで苦手でした。',
          ],
        },
        {
          name: '最初の一切り',
          kind: 'moment',
          facets: { phase: 'first-use' },
          told: [
            '玉ねぎへの最初の一切りでわかりました。',
            '一切り目ですべてが伝わりました。',
            'あの包丁の最初のひと切りです。',
          ],
        },
        {
          name: '刃がすっと入る',
          kind: 'sensation',
          facets: { region: 'hands', modality: 'movement', direction: '軽い' },
          told: [
            '刃がすっと入って、手はついていくだけです。',
            '手に力がいらず、包丁が勝手に沈みます。',
            '手首を楽にしたまま刃が落ちていきます。',
          ],
        },
        {
          name: '物を手入れする',
          kind: 'value',
          told: [
            '物を手入れする気持ちが戻りました。',
            '研いで油を塗ると道具が応えてくれます。',
            '道具を手入れする自分が誇らしいです。',
          ],
        },
        {
          name: '平日に料理する',
          kind: 'change',
          facets: { aspect: 'behaviour' },
          told: [
            '平日にも料理をして、汁物と野菜を作ります。',
            '火曜日でも仕事のあとに料理します。',
            '平日の夜、うちは料理の匂いがします。',
          ],
        },
      ],
      [
        {
          name: '仕事で腰が痛かった',
          kind: 'condition',
          told: [
            '机に向かうと午後には腰が痛みました。',
            '会社の日は腰の痛みで終わっていました。',
            '座り仕事で腰がこわばって痛かったです。',
          ],
        },
        {
          name: '三日目',
          kind: 'moment',
          facets: { phase: 'first-days' },
          told: [
            '椅子に座って三日目に気づきました。',
            '三日間座ったころです。',
            '三日目には椅子のことを忘れていました。',
          ],
        },
        {
          name: '肩が下がる',
          kind: 'sensation',
          facets: { region: 'shoulders', modality: 'interoception', direction: '下がる' },
          told: [
            '座ったとたん、肩がすとんと下がります。',
            '肩がこぶし一つぶん下がりました。',
            '座ると肩の力がふっと抜けます。',
          ],
        },
        {
          name: '急がない時間',
          kind: 'value',
          told: [
            '急がない時間をもらっています。',
            '誰にもせかされず、一分が長いんです。',
            '急がなくていい一時間が自分のものです。',
          ],
        },
        {
          name: '昼に歩く',
          kind: 'change',
          facets: { aspect: 'behaviour' },
          told: [
            '昼に近所を一回り歩きます。',
            '昼休みは歩く時間になりました。',
            '正午になると靴をはいて歩きます。',
          ],
        },
      ],
    ],
    background: [
      { name: '値段', kind: 'loyalty', told: ['値段は思っていたとおりでした。', 'スーパーより高いです。'] },
      { name: '駐車場', kind: 'free', told: ['あの通りは駐車が大変です。', '車は二本先の道に停めました。'] },
      { name: '営業時間', kind: 'free', told: ['六時に閉まるのは早いですね。', '月曜日は閉まっています。'] },
      {
        name: 'あいさつ',
        kind: 'free',
        told: ['入口の方がおはようと言いました。', '入るときに会釈されました。'],
      },
      {
        name: '包装',
        kind: 'free',
        told: ['茶色の紙で包まれていました。', '小包には青い紐がついていました。'],
      },
      {
        name: 'ホームページ',
        kind: 'free',
        told: ['ホームページは携帯では読みにくいです。', '一度ネットで注文しました。'],
      },
      { name: '行列', kind: 'free', told: ['階段まで行列ができていました。', '十分ほど並びました。'] },
      {
        name: '音楽',
        kind: 'free',
        told: ['後ろでジャズが流れていました。', '音楽は私の趣味ではなかったです。'],
      },
      {
        name: '同僚から聞いた',
        kind: 'loyalty',
        told: ['同僚に教えてもらいました。', '近所の人から場所を聞きました。'],
      },
      { name: '配達', kind: 'free', told: ['配達に二週間かかりました。', '木曜日にトラックが来ました。'] },
    ],
    openings: [
      'そうですね、',
      'ええと、',
      'なんと言うか、',
      '正直に言うと、',
      '覚えています。',
      '考えてみると、',
      'はい、',
      'ああ、',
    ],
    closings: [
      'そんな感じでした。',
      '妹にも話しました。',
      '不思議ですよね。',
      '夫には笑われました。',
      '思ってもみませんでした。',
      '小さなことですけど。',
      'そういうものです。',
      '今でも思い出します。',
    ],
  },
};
