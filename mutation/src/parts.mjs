// What is mutated, and the tests that have to notice. Several parts, so that a table that is read at start (every one of whose
// mutants needs all tests of its part) is not held against tests that have nothing to do with it.
export const PARTS = {
  cells: {
    what: 'who may do what: the rows of each room, cell by cell',
    mutate: ['shared/src/access/rooms/*.ts'],
    tests: ['shared/src/access/matrix.test.ts'],
  },
  matrix: {
    what: 'how the rows are read; roles, emergency access, masked fields',
    mutate: ['shared/src/access/{actions,field-masks,glass,grants,matrix,roles,rooms,scope,sight-rules}.ts'],
    tests: ['shared/src/access/{access,field-masks,glass,matrix,roles,sight-rules}.test.ts'],
  },
  moves: {
    what: 'whose move it is',
    mutate: ['server/src/**/*.policy.ts'],
    tests: ['server/src/**/*.policy.test.ts'],
  },
  reach: {
    what: 'whom somebody reaches: the rule as SQL, the reach of the database',
    mutate: [
      'server/src/access/{policy,may,actor,reach-of}.ts',
      'server/src/access/glass/glass-of.ts',
      'server/src/platform/db/reach.ts',
      'server/src/people/scope.ts',
    ],
    tests: [
      'server/src/access/{policy,may,actor,reach-of}.test.ts',
      'server/src/access/glass/glass-of.test.ts',
      'server/src/platform/db/reach.test.ts',
      'server/src/people/scope.test.ts',
    ],
  },
  figures: {
    what: 'which figures are withheld',
    mutate: ['shared/src/statistics/suppress.ts'],
    tests: ['shared/src/statistics/suppress.test.ts'],
  },
};
