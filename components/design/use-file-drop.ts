import { useState } from 'preact/hooks';

/** What makes an element a place to drop a file on; `data-over` is true while one hangs over it. */
export function useFileDrop(take: (file: File | undefined) => Promise<void>) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      void take(event.dataTransfer?.files[0]);
    },
  };
}
