import { encode } from 'uqr';

/** A QR code of a text, drawn as one path; dark on light in every theme, because cameras want it so. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="team-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path class="team-qr-dark" d={path} />
    </svg>
  );
}
