import type { ReviewId } from '../../../lib/domain/ids';
import { t } from '../../i18n';
import { shaded } from '../../model/shade';
import { useQuery } from '../../model/use-query';
import { ReviewStart } from './review-start';
import { Sitting } from './sitting';
import './review.css';

/** Reviews: the sitting that is open goes on where it was; else a new one can begin, and the past ones can be read. */
export function ReviewPlace({ reviewId }: { readonly reviewId: ReviewId | undefined }) {
  const known = useQuery('reviews', {});
  const shown = reviewId ?? known?.open;
  return (
    <section class="place review" data-testid="review-place">
      <header class="place-head">
        <h1>{t('dashboard.place.review')}</h1>
      </header>
      {shaded.value && <p class="quiet client-hidden">{t('shade.notice')}</p>}
      {!shaded.value && shown && <Sitting key={shown} reviewId={shown} />}
      {!shaded.value && known && !shown && <ReviewStart reviews={known} />}
    </section>
  );
}
