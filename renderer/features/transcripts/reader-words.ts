import type { Turn } from '../../../shared/domain/transcript.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import type { ReaderWords } from '../../editor/transcript-reader.tsx';

/** What the reader of one transcript says to people. */
export function readerWords(t: Translate, title: string): ReaderWords {
  return {
    page: t('transcripts.pageOf', { title }),
    more: (count) => t('transcripts.moreCodings', { count }),
    speaker: (turn) => speakerName(t, turn),
  };
}

/** Who speaks; where the transcript names nobody, the role. */
export function speakerName(t: Translate, { speaker, role }: Pick<Turn, 'speaker' | 'role'>): string {
  return speaker ?? (role === 'other' ? '' : t(`role.${role}`));
}
