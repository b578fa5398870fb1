#!/usr/bin/env node
// Speaks the protocol of Prisma's native schema engine (JSON-RPC 2.0, one object a line) and answers with
// the same engine compiled to WebAssembly, so that `prisma migrate` needs nothing that npm does not carry.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { poolConfig } from "./database-url.mjs";

const require = createRequire(import.meta.url);
// PostgreSQL's internal "char", used throughout its catalog and unknown to the adapter.
const INTERNAL_CHAR_OID = 18;

/** What the adapter does differently when it serves migrations instead of queries. */
function forMigrations(adapter) {
  // The adapter splits at every semicolon, which breaks functions, triggers and literals.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return withInternalChar(adapter);
}

function withInternalChar(queryable) {
  const { queryRaw, startTransaction } = queryable;
  queryable.queryRaw = async (query) => {
    const charColumns = [];
    const patched = Object.create(queryable, {
      performIO: {
        value: async (io) => {
          const result = await queryable.performIO(io);
          const fields = result.fields.map((field, index) => {
            if (field.dataTypeID !== INTERNAL_CHAR_OID) return field;
            charColumns.push(index);
            return { name: field.name, dataTypeID: pg.types.builtins.TEXT };
          });
          return { fields, rows: result.rows, rowCount: result.rowCount };
        },
      },
    });
    const result = await queryRaw.call(patched, query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  if (startTransaction) {
    queryable.startTransaction = async (level) =>
      withInternalChar(await startTransaction.call(queryable, level));
  }
  return queryable;
}

class MigrationAdapterFactory extends PrismaPg {
  async connect() {
    return forMigrations(await super.connect());
  }

  async connectToShadowDb() {
    const main = await this.connect();
    const database = `prisma_migrate_shadow_db_${globalThis.crypto.randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = forMigrations(await new PrismaPg({ ...this.config, database }).connect());
    const closePool = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await closePool();
      await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

let panicMessage = "";

async function loadEngine(datasourceUrl, datamodelPaths) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      panicMessage = message;
    },
  };
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engineGlue });
  engineGlue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  const factory = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(poolConfig(datasourceUrl)));
  const datamodels = await Promise.all(
    datamodelPaths.map(async (path) => [path, await readFile(path, "utf8")]),
  );
  const engine = await engineGlue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    (log) => process.stderr.write(`${typeof log === "string" ? log : JSON.stringify(log)}\n`),
    factory,
  );
  return { engine, errorRegistry: factory.errorRegistry };
}

/** The native engine's error object, from whatever the WebAssembly engine threw. */
function rpcError(error, errorRegistry) {
  const isPanic = error instanceof WebAssembly.RuntimeError;
  const external = /External error id#(\d+)/.exec(error?.message ?? "");
  const cause = external ? errorRegistry.consumeError(Number(external[1]))?.error : undefined;
  const message =
    (isPanic && panicMessage) || cause?.message || error?.message || error?.cause?.message || String(error);
  return {
    code: 4466,
    message: "An error happened. Check the data field for details.",
    data: { is_panic: isPanic, message, meta: error?.meta ?? null, error_code: error?.code ?? null },
  };
}

async function canConnect(url) {
  const client = new pg.Client(poolConfig(url));
  try {
    await client.connect();
    await client.end();
    return 0;
  } catch (error) {
    const code = error.code === "3D000" ? "P1003" : error.code === "28P01" ? "P1000" : "P1001";
    const fields = { error_code: code, message: error.message };
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`);
    return 1;
  }
}

function parseArguments(args) {
  let url = process.env.DATABASE_URL ?? "";
  const datamodels = [];
  for (const [index, arg] of args.entries()) {
    if (arg === "--datasource") url = JSON.parse(args[index + 1]).url;
    if (arg === "--datamodels") datamodels.push(args[index + 1]);
  }
  return { url, datamodels };
}

async function serve({ url, datamodels }) {
  const { engine, errorRegistry } = await loadEngine(url, datamodels);
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  let printed = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = line.trim() === "" ? {} : JSON.parse(line);
    // A line without a method is the CLI's reply to one of our own print requests.
    if (!request.method) continue;
    try {
      // `getDatabaseVersion` is the one method whose name differs between the two engines.
      const method = request.method === "getDatabaseVersion" ? "version" : request.method;
      const result = await engine[method](request.params);
      if (request.method === "diff" && result.stdout) {
        printed += 1;
        send({ id: `print-${printed}`, method: "print", params: { content: result.stdout } });
      }
      send({ id: request.id, result: result ?? null });
    } catch (error) {
      send({ id: request.id, error: rpcError(error, errorRegistry) });
    }
  }
}

const options = parseArguments(process.argv.slice(2));
if (process.argv.includes("can-connect-to-database")) {
  process.exitCode = await canConnect(options.url);
} else {
  await serve(options);
  process.exit(0);
}
