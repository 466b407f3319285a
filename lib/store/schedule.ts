/** Runs `task` once after `delay` ms. The returned function takes it back. */
export type Schedule = (task: () => void, delay: number) => () => void;

export const timerSchedule: Schedule = (task, delay) => {
  const timer = setTimeout(task, delay);
  return () => clearTimeout(timer);
};
