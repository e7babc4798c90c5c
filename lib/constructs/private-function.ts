import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge, asWritten } from './acknowledge.ts';

export interface PrivateFunctionProps {
  /** Short and unique in the deployment; the function reads it as FUNCTION_NAME. */
  readonly name: string;
  readonly description: string;
  /** The folder with `index.mjs`. */
  readonly bundle: string;
  readonly timeoutSeconds: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly logs: LogSettings;
  /** Of an asynchronous invocation, after the first: 0 to 2. */
  readonly retryAttempts?: number;
}

export interface LogSettings {
  readonly key: IKey;
  readonly retentionDays: number;
}

/** A function that may write its own log and nothing else: what more it needs is added by name with `allow`. */
export class PrivateFunction extends Construct {
  readonly function: LambdaFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: PrivateFunctionProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', {
      encryptionKey: props.logs.key,
      retention: props.logs.retentionDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Parloir: ${props.name}`,
      inlinePolicies: {
        log: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [this.logGroup.logGroupArn],
            }),
          ],
        }),
      },
    });
    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.bundle),
      memorySize: 512,
      timeout: Duration.seconds(props.timeoutSeconds),
      environment: { FUNCTION_NAME: props.name, ...props.environment },
      role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      ...(props.retryAttempts === undefined ? {} : { retryAttempts: props.retryAttempts }),
    });
  }

  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Readonly<Record<string, unknown>>,
  ): void {
    this.function.addToRolePolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions ? { conditions } : {}),
      }),
    );
  }

  /** For resources that have no single name; `why` says so to whoever reviews the rights. */
  allowMany(actions: readonly string[], resources: readonly string[], why: string): void {
    this.allow(actions, resources);
    const role = this.function.role;
    if (role)
      for (const resource of resources)
        acknowledge(role, `IAM5[Resource::${asWritten(this, resource)}]`, why);
  }

  setEnvironment(name: string, value: string): void {
    this.function.addEnvironment(name, value);
  }
}
