/** A variable the stack gives the function; a missing one is a broken deployment and stops the function at start-up, by name. */
export const environment = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(
      `the environment variable ${name} is not set: the stack that deploys this function must give it`,
    );
  }
  return value;
};
