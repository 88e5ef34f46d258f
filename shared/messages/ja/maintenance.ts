import type { maintenanceEn } from '../en/maintenance.ts';

export const maintenanceJa = {
  'home.forget': '削除した文章と履歴を消去…',
  'forget.title': 'この調査の過去を消去しますか',
  'forget.goes':
    '操作の履歴{acts, number}件と、もう使われていない文章{texts, number}件を、削除した内容の言葉も含めて、ファイルから完全に取り除きます。調査そのものは今のまま残ります。',
  'forget.noUndo': 'この操作は元に戻せません。これより前の操作も、元に戻せなくなります。',
  'forget.copyFirst': '過去の内容が必要になるかもしれないときは、先に調査のコピーを保存してください。',
  'forget.backups':
    '調査の隣にある控え{count, number}件には、過去の内容が残っています：{names}。Haraは控えに触れません。不要であれば、ご自分で削除してください。',
  'forget.nothing': 'ファイルには、今の調査の内容だけが入っています。',
  'forget.confirm': '消去する',
  'forget.done':
    '履歴{acts, number}件と文章{texts, number}件を消去しました。ファイルは{before, number} KBから{after, number} KBになりました。',
  'cli.compact.about': '履歴と削除した文章をファイルから完全に消去します（元に戻せません）',
} as const satisfies Record<keyof typeof maintenanceEn, string>;
