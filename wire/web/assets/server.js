// Questions to the API, and its events.

const KEY = "wire-token";
let named = { topics: {}, regions: {} };

export class Refused extends Error {}

/** The JSON of an answer. Throws an Error with the plain message of the server. */
export async function ask(path, parameters = {}, signal = undefined) {
  const given = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const query = new URLSearchParams(given).toString();
  const answer = await request(path + (query ? `?${query}` : ""), signal);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error ?? `the server says ${answer.status}`);
  return body;
}

async function request(path, signal) {
  const token = sessionStorage.getItem(KEY);
  let answer;
  try {
    answer = await fetch(path, { headers: token ? { Authorization: `Bearer ${token}` } : {}, signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("the page's server does not answer; is `wire web` running?");
  }
  if (answer.status === 401) throw new Refused("This wire needs a token.");
  return answer;
}

export const remember = (token) => sessionStorage.setItem(KEY, token);

export async function learnNames() {
  named = await ask("/api/names");
}

export const topicName = (code) => named.topics[code] ?? code;
export const regionName = (code) => named.regions[code] ?? code;
export const continentOf = (code) => named.continents?.[code] ?? "";

/** Follow the events for ever: `take` gets each one, `lost` a message while they do not come. */
export async function follow(take, lost) {
  for (;;) {
    try {
      const answer = await request("/api/events");
      if (!answer.ok) throw new Error(`the server says ${answer.status}`);
      await read(answer.body.getReader(), take);
      lost("the page's server has ended");
    } catch (error) {
      if (error instanceof Refused) return;
      lost(error.message);
    }
    await new Promise((done) => setTimeout(done, 2000));
  }
}

async function read(reader, take) {
  const decoder = new TextDecoder();
  let waiting = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    waiting += decoder.decode(value, { stream: true });
    const events = waiting.split("\n\n");
    waiting = events.pop();
    for (const event of events) {
      const data = event.split("\n").filter((line) => line.startsWith("data: ")).map((line) => line.slice(6)).join("\n");
      if (data) take(JSON.parse(data));
    }
  }
}
