import type { ExecutionArgs, ExecutionResult, GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { createContext, type Context } from "../../release/context.ts";
import { isRefusal } from "../../errors.ts";
import type { ReadServers } from "../../database/replica/read-servers.ts";

/**
 * Answers a request that a server failed once more, from the beginning and on another server, so that no answer is put together from two of them.
 * A fault that comes again is told as one; a replica whose request went well elsewhere is set aside. Does nothing where there are no replicas.
 */
export function retryElsewhere(servers: ReadServers, log: Logger): Plugin<Context> {
  if (!servers.replicated) return {};
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const context = args.contextValue as Context;
        const result: ExecutionResult = await executeFn(args);
        const server = context.server ?? servers.primary;
        const fault = faultOf(result);
        if (!fault) {
          servers.trust(server);
          return result;
        }
        servers.suspect(server);
        log.warn({ err: fault.originalError ?? fault, server: server.name }, "A request failed on a database server and is asked of another one");
        const contextValue: Context = { ...context, ...createContext({ ...context, failed: server }) };
        const again: ExecutionResult = await executeFn({ ...args, contextValue });
        if (!faultOf(again)) servers.setAside(server, fault.originalError ?? fault);
        return again;
      });
    },
  };
}

function faultOf(result: ExecutionResult): GraphQLError | undefined {
  return result.errors?.find((error) => !isRefusal(error));
}
