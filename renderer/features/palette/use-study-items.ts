import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { PaletteItem } from './palette-item.ts';

/** Transcripts, codes, people and themes of the open study. */
export function useStudyItems(): readonly PaletteItem[] {
  const t = useTranslate();
  const navigate = useNavigate();
  const handle = useHandle();
  const documents = useStudyQuery('documents.list', {}).data ?? [];
  const codes = useStudyQuery('codes.list', {}).data ?? [];
  const people = useStudyQuery('participants.list', {}).data ?? [];
  const themes = useStudyQuery('themes.report', {}).data?.themes ?? [];
  return [
    ...documents.map((document) => ({
      id: document.id,
      kind: 'transcript' as const,
      label: document.title,
      also:
        document.participantName && document.participantName !== document.title
          ? document.participantName
          : undefined,
      run: () => navigate(paths.transcript(handle, document.id)),
    })),
    ...codes.map((code) => ({
      id: code.id,
      kind: 'code' as const,
      label: code.name,
      also: t(`kind.${code.kind}`),
      run: () => navigate(paths.codebook(handle, code.id)),
    })),
    ...people.map((person) => ({
      id: person.id,
      kind: 'person' as const,
      label: person.name,
      also: person.pseudonym === person.name ? undefined : person.pseudonym,
      run: () => navigate(paths.participants(handle, person.id)),
    })),
    ...themes.map((theme) => ({
      id: theme.id,
      kind: 'theme' as const,
      label: theme.label,
      run: () => navigate(paths.themes(handle, theme.id)),
    })),
  ];
}
