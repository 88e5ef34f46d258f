import type { BesidePlace } from '../../app/beside-place.ts';
import { BesideCode } from './beside-code.tsx';
import { BesideTranscript } from './beside-transcript.tsx';

type BesidePaneProps = { readonly place: BesidePlace; readonly onClose: () => void };

/** What is read beside a screen: a transcript at a passage, or the passages of a code. Nothing is changed here. */
export function BesidePane({ place, onClose }: BesidePaneProps) {
  if (place.kind === 'code') return <BesideCode key={place.codeId} codeId={place.codeId} onClose={onClose} />;
  const range = place.kind === 'passage' ? place : undefined;
  return (
    <BesideTranscript key={place.documentId} documentId={place.documentId} range={range} onClose={onClose} />
  );
}
