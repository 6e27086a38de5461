import { rm } from "node:fs/promises";
import { freePort } from "@/db/free-port";
import { buildIfStale } from "./build";
import { onClose } from "./closing";
import { openDatabase } from "./database";
import { childEnvironment, readSettings } from "./settings";
import { fillDatabase, startWeb, startWorker } from "./stack";

const DATA_FOLDER = ".data";

/** The demo on its story date, whatever settings are about, on a free port and in a folder that goes afterwards. Gives
 *  its address; journeys and benchmarks share it. */
export async function startThrowawayDemo(): Promise<string> {
  const dataFolder = `${DATA_FOLDER}/throwaway-${process.pid}`;
  const settings = readSettings({ DATA_DIR: dataFolder, PORT: String(await freePort()), HOST: "127.0.0.1" });
  onClose(() => rm(dataFolder, { recursive: true, force: true }));
  const open = async () => {
    const database = await openDatabase(settings, { throwaway: true });
    onClose(database.close);
    const environment = { ...childEnvironment(settings, database.appUrl), OPERATIVE_TODAY: "" };
    await fillDatabase(database, environment);
    return environment;
  };
  const [environment] = await Promise.all([open(), buildIfStale((build) => onClose(build.stop))]);
  onClose(startWorker(environment).stop);
  const web = await startWeb(environment);
  onClose(web.stop);
  return settings.publicUrl;
}
