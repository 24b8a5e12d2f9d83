// Runs the engine. Files of the runtime come from the page, since this worker may not fetch.
import { dotnet } from "./_framework/dotnet.js";

let door;

async function start(files) {
    const known = new Map(files);
    const { getAssemblyExports, setModuleImports } = await dotnet
        .withResourceLoader((type, name, address) => {
            const content = known.get(address.split("/").pop().split("?")[0]) ?? known.get(name);
            return content && Promise.resolve(new Response(content, { headers: { "Content-Type": address.endsWith(".wasm") ? "application/wasm" : "application/octet-stream" } }));
        })
        .create();
    setModuleImports("page", { progress: part => postMessage({ part }) });
    door = (await getAssemblyExports("Stv.Web")).Stv.Web.Door;
}

onmessage = async ({ data: { files, id, method, values } }) => {
    if (files) {
        try {
            await start(files);
            postMessage({ ready: true });
        } catch (fault) {
            postMessage({ failed: String(fault) });
        }
        return;
    }
    try {
        const answer = door[method](...values.map(value => value instanceof ArrayBuffer ? new Uint8Array(value) : value));
        postMessage({ id, answer });
    } catch (fault) {
        postMessage({ id, fault: String(fault) });
    }
};
