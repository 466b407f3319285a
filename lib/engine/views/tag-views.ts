import { merge } from 'rxjs';
import { live } from '../live';
import { tagView } from '../tags-of-client';
import type { View } from './view';

/** Every tag with how many clients carry it, by name. */
export const tags: View<'tags'> = ({ workspace }) =>
  live(merge(workspace.touched, workspace.tag.changed), () =>
    [...workspace.tag.all()]
      .map(({ id }) => tagView(workspace, id))
      .filter((tag) => tag !== undefined)
      .sort((a, b) => a.name.localeCompare(b.name)),
  );
