const Sequencer = require('@jest/test-sequencer').default;

/** The folders whose suites take minutes. */
const SLOW = /[\\/]test[\\/](?:scale|browser)[\\/]/;

/** Starts the slow suites first, so that none of them runs alone when all the others are done. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const all = super.sort(tests);
    const isSlow = ({ path }) => SLOW.test(path);
    return [...all.filter(isSlow), ...all.filter((test) => !isSlow(test))];
  }
};
