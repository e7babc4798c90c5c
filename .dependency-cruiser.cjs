/**
 * Which folder may import which (ARCHITECTURE.md, "Arrows"). The parser is swc: dependency-cruiser reads no TypeScript 7, and without a
 * parser it would find nothing and pass. test/architecture proves with planted violations that it sees.
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: {
    path: '^(bin|lib|domain|lambdas|contact-flows|simulator|test)/',
    pathNot: allowed,
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one idea in two places, or two ideas in one.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
    only('domain-imports-nothing', '^domain/', '^domain/', 'The business knows no other folder.'),
    only(
      'contract-imports',
      '^lambdas/[^/]+/contract[.]ts$',
      '^(domain|lambdas/shared)/',
      'A contract is data that flows and stacks read.',
    ),
    only(
      'registry-imports',
      '^lambdas/registry[.]ts$',
      '^(domain/|lambdas/[^/]+/contract[.]ts$|lambdas/shared/)',
      'Plain data.',
    ),
    only(
      'handler-imports',
      '^lambdas/[^/]+/handler[.]ts$',
      '^(domain/|lambdas/shared/|lambdas/[^/]+/contract[.]ts$)',
      'A handler knows its contract, the shared steps and the use case.',
    ),
    only(
      'adapters-import-domain',
      '^lambdas/adapters/',
      '^(domain/|lambdas/adapters/|lambdas/shared/)',
      'Ports made of AWS.',
    ),
    only('shared-imports', '^lambdas/shared/', '^(domain/|lambdas/shared/)', 'Steps around a handler.'),
    only(
      'flows-import-contracts',
      '^contact-flows/',
      '^(contact-flows/|domain/|lambdas/registry[.]ts$|lambdas/[^/]+/contract[.]ts$|lambdas/shared/contract[.]ts$)',
      'Flows name functions by their contract, never their code.',
    ),
    only(
      'lib-imports',
      '^lib/',
      '^(lib/|contact-flows/|domain/|lambdas/registry[.]ts$|lambdas/[^/]+/contract[.]ts$|lambdas/shared/)',
      'Stacks deploy what the registry and the flows say.',
    ),
    only(
      'engine-imports',
      '^simulator/(engine|center|explorer)/',
      '^(simulator/(engine|center|explorer)/|simulator/[^/]+[.]ts$|contact-flows/|domain/|lambdas/registry[.]ts$|lambdas/shared/contract[.]ts$)',
      'The centre runs anybody’s flows: it knows no function of ours.',
    ),
    only(
      'simulator-imports',
      '^simulator/',
      '^(simulator|contact-flows|domain|lambdas)/',
      'The simulator boots what lib wrote, as files.',
    ),
    only(
      'page-imports',
      '^simulator/console/page/',
      '^(simulator/console/(page/|protocol[.]ts$|command[.]ts$)|domain/shared/language[.]ts$|domain/dialling/gate/(codes|words)|domain/campaign/(model|refusals)[.]ts$)',
      'The page runs in a browser: it knows the protocol, the words of the rules with their codes, and nothing of the server.',
    ),
    only(
      'bin-imports',
      '^bin/',
      '^(bin|lib|simulator|contact-flows|domain)/',
      'The command line puts the parts together.',
    ),
    {
      name: 'sdk-only-at-the-edge',
      severity: 'error',
      comment:
        'The AWS SDK belongs to adapters, to main.ts and to the part of the simulator that speaks AWS protocols.',
      from: {
        path: '^(bin|lib|domain|lambdas|contact-flows|simulator)/',
        pathNot:
          '^(lambdas/adapters/|lambdas/[^/]+/main[.]ts$|simulator/cloud/|simulator/local/sample[.]ts$|lib/custom-resources/)',
      },
      to: { path: 'node_modules/@aws-sdk/' },
    },
    {
      name: 'cdk-only-in-lib',
      severity: 'error',
      comment: 'Infrastructure is written in lib and bin.',
      from: { path: '^(domain|lambdas|contact-flows|simulator)/' },
      to: { path: 'node_modules/(aws-cdk-lib|constructs|cdk-nag)/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
    tsPreCompilationDeps: true,
  },
};
