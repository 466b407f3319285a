import type { BackupCommands } from '../backup-types';
import type { CommandName } from '../command-types';
import type { TeamCommands } from '../team-command-types';
import { answerAbsence, presence } from './absence';
import { handOver, nameDevice } from './charges';
import { choose } from './choose';
import type { Command } from './command';
import { endFocus, startFocus } from './focus';
import { importRecords } from './import-records';
import { markBilled } from './mark-billed';
import { addNote, editBrief } from './notes';
import { assignPerson, mergeClients, newClient, setAddress, setDomain } from './people';
import { create, edit, remove } from './records';
import { decide, planParting, takeBack } from './review';
import { setSetting } from './settings';
import { askRequest, settleFind } from './settle-find';
import { acceptTime, dropTime, front, workFor } from './suggestions';
import { setTag } from './tags';
import { resumeTimer, startTimer, stopTimer, toggleTimer } from './timer';
import { addTime, copyWeek, editEntries, removeEntries, setDayTime } from './timesheet';

/** Commands that write records; those that concern the engine itself (undo, which workspace) are in `engine.ts`, the
 * team's in `team/`. */
export const commands: {
  readonly [N in Exclude<
    CommandName,
    'undo' | 'openWorkspace' | 'removeDemo' | keyof BackupCommands | keyof TeamCommands
  >]: Command<N>;
} = {
  create,
  edit,
  remove,
  newClient,
  assignPerson,
  setAddress,
  setDomain,
  setTag,
  handOver,
  nameDevice,
  mergeClients,
  addNote,
  editBrief,
  startTimer,
  stopTimer,
  toggleTimer,
  resumeTimer,
  startFocus,
  endFocus,
  presence,
  addTime,
  setDayTime,
  acceptTime,
  dropTime,
  workFor,
  front,
  editEntries,
  markBilled,
  removeEntries,
  copyWeek,
  answerAbsence,
  setSetting,
  choose,
  importRecords,
  decide,
  planParting,
  takeBack,
  settleFind,
  askRequest,
};
