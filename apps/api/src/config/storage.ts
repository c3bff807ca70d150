import { z } from 'zod';

/** Where what is told is kept. */
export const storage = {
  DATA: z.string().min(1).default('./data').meta({
    description: 'The data folder. One server at a time has it.',
    example: '/var/lib/throughline',
  }),
  EVENT_STORE: z
    .string()
    .refine((store) => store === 'sqlite' || /^esdb(\+discover)?:\/\//.test(store), {
      error: 'must be sqlite, for a log in the folder DATA, or esdb://user:password@host:port?tls=true',
    })
    .default('sqlite')
    .meta({
      description: 'Where the log is: sqlite (in DATA), or a server of EventStoreDB or KurrentDB.',
      example: 'esdb://planner:…@store:2113?tls=true',
      secret: true,
    }),
  DIRECTORY: z
    .string()
    .refine((directory) => directory === 'sqlite' || /^postgres(ql)?:\/\//.test(directory), {
      error:
        'must be sqlite, for a file in the folder DATA, or postgres://user:password@host:5432/throughline',
    })
    .default('sqlite')
    .meta({
      description:
        'Where people, accounts and sessions are: sqlite (in DATA), or a PostgreSQL database that several servers share.',
      example: 'postgres://throughline:…@db:5432/throughline',
      secret: true,
    }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .meta({ description: 'How much is written to standard error, one line of JSON each.', example: 'info' }),
};
