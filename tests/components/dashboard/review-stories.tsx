import type { FakeViews } from '../fake-engine';
import { martin } from '../stories/sample-card';
import {
  finishedSitting,
  nurtured,
  partingStanding,
  reviewId,
  sampleReviews,
  sampleSitting,
  sampleStanding,
} from '../stories/sample-review';
import type { Story } from '../stories/story';
import { manyViews, story } from './dashboard-stories';

const views: FakeViews = {
  ...manyViews,
  reviews: { ...sampleReviews, open: reviewId },
  sitting: sampleSitting,
  standing: sampleStanding,
  followups: sampleStanding.followups.map((followup) => ({
    followup,
    clientId: martin.client.id,
    clientName: martin.client.name,
  })),
};
const part = `#/clients/${martin.client.id}/review`;
const choose = (step: string) => [{ click: `[data-testid=step-${step}]` }];

export const reviewStories: readonly Story[] = [
  story('review-begin', '#/review', { ...views, reviews: sampleReviews }),
  story('review-first', '#/review', {
    ...views,
    reviews: {
      open: undefined,
      past: [],
      due: undefined,
      worst: [],
      churn: {
        left: { count: 0, worth: undefined },
        came: { count: 0, worth: undefined },
        isHealthy: undefined,
      },
    },
  }),
  story('review', '#/review', views, [], 900),
  story('review-part-ways', '#/review', views, choose('part-ways'), 900),
  story('review-chance', '#/review', views, [...choose('chance'), { click: '[type=submit]' }], 900),
  story(
    'review-again',
    '#/review',
    { ...views, standing: { ...sampleStanding, decided: nurtured } },
    [],
    900,
  ),
  story('review-finished', `#/review/${reviewId}`, { ...views, sitting: finishedSitting }),
  story('client-review', part, views, [], 1000),
  story(
    'client-review-decide',
    part,
    views,
    [{ click: '[data-testid=decide-now]' }, ...choose('raise')],
    1000,
  ),
  story('client-parting', part, { ...views, standing: partingStanding }, [], 1700),
  story(
    'client-parting-plan',
    part,
    views,
    [
      { click: '[data-testid=parting-plan]' },
      { fill: '[name=lastDay]', text: '2026-12-01' },
      { press: 'Enter' },
    ],
    1900,
  ),
  story('today-followups', '#/today', views),
];
