import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** CloudFormation takes templates of up to 1 MB. */
const mostBytes = 1_000_000;

/** @throws Error naming the template: CloudFormation would refuse it after everything else was uploaded. */
export const checkTemplateSizes = (directory: string, most = mostBytes): void => {
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.template.json'))) {
    const { size } = statSync(join(directory, file));
    if (size > most)
      throw new Error(
        `${file} has ${size} bytes, and CloudFormation takes ${most}: move conversation that flows share into a module that is rendered once, or take a flow out`,
      );
  }
};
