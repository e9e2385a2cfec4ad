// npm run pictures: takes the README's pictures anew. They are the last screens of UI tests that pass.
import { copyFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Complaint, main, root, run, say } from '../../client/scripts/processes.mjs';

/** The picture's name in client/media, the file of tests, and the test's title. */
const pictures = {
  hover: ['go-hovers', 'the mouse on an unchecked pointer shows what Rust makes of it'],
  'wrapped-error': ['go-hovers', 'a wrapped error becomes the question mark with a context, in the names of the user'],
  beside: ['rust-beside', 'the context menu has the same command'],
  findings: ['findings', 'an unchecked pointer stands in Problems, with its code'],
  dockerfile: ['project-files', 'a build in a Dockerfile shows the whole cargo command'],
};

main(async () => {
  const began = Date.now();
  const files = [...new Set(Object.values(pictures).map(([name]) => `tests/ui/${name}.test.mjs`))];
  await run(process.execPath, ['--test', '--test-concurrency=1', ...files], { allowFailure: true });
  for (const [name, [file, title]] of Object.entries(pictures)) {
    const taken = path.join(root, 'tests/ui/results', `${file}-${title.toLowerCase().replace(/\W+/g, '-')}.png`);
    if (!(statSync(taken, { throwIfNoEntry: false })?.mtimeMs > began)) throw new Complaint(`The test "${title}" did not pass: no picture ${name}.`);
    copyFileSync(taken, path.join(root, 'client/media', `${name}.png`));
    say(`client/media/${name}.png`);
  }
});
