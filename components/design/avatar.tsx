import { initials } from './initials';
import './avatar.css';

interface AvatarProps {
  readonly name: string;
  readonly small?: boolean;
}

/** The initials of a client or person on a soft square. */
export function Avatar({ name, small }: AvatarProps) {
  return (
    <span class={`avatar ${small ? 'avatar-small' : ''}`} aria-hidden>
      {initials(name)}
    </span>
  );
}
