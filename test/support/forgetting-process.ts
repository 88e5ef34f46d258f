import { openedStudy } from './opened-study.ts';

// Opens the study named on the command line, says so, and has it forget its past; says so again when that is done.
const call = await openedStudy();
process.stdout.write('begins\n', () => {
  void call('study.forget', {}).then(() => process.stdout.write('done\n'));
});
