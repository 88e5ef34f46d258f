import { useEffect, useState } from 'react';
import { create } from 'zustand';

const useAnnouncement = create<{ readonly text: string; readonly turn: number }>(() => ({
  text: '',
  turn: 0,
}));

/** Says a text to screen readers when they are at rest; also the same text again. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}

/** The place announcements are read from; once per page. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  const [shown, setShown] = useState('');
  useEffect(() => {
    // Emptied first: readers only speak what changes.
    setShown('');
    const timer = setTimeout(() => setShown(text), 30);
    return () => clearTimeout(timer);
  }, [text, turn]);
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="visually-hidden">
      {shown}
    </div>
  );
}
