// A small client of the inspector: one WebSocket, requests in order, events collected.
export async function connect(port) {
  const list = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const socket = new WebSocket(list[0].webSocketDebuggerUrl);
  const waiting = new Map();
  const events = [];
  const listeners = new Set();
  let nextId = 1;
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('no connection to ' + port));
  });
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.id === undefined) {
      events.push(message);
      for (const listener of listeners) listener(message);
      return;
    }
    waiting.get(message.id)(message);
    waiting.delete(message.id);
  };
  return {
    events,
    // Resolves to { result } or { error }.
    send(method, params = {}) {
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, ({ result, error }) => resolve(error ? { error } : { result }));
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    event(name) {
      return new Promise((resolve) => {
        const listener = (message) => {
          if (message.method !== name) return;
          listeners.delete(listener);
          resolve(message.params);
        };
        listeners.add(listener);
      });
    },
    close: () => socket.close(),
  };
}

// Previews may end within a frame, with an ellipsis.
const frames = /(?:\n {4}at [^\n]*)+(?:\n[ at]*…[^\n]*)?/g;

// Ids and places differ from run to run and between implementations.
export function normalise(value) {
  return JSON.parse(JSON.stringify(value, (key, v) => {
    if (key === 'objectId' || key === 'scriptId' || key === 'uniqueContextId') return `<${key}>`;
    if (v?.name === '[[ArrayBufferData]]') return { name: v.name };
    // Builtin modules are no part of the program here.
    if (key === 'callFrames') return v.filter(({ url }) => !url.startsWith('node:'));
    if (key === 'uniqueId') return `<${key}>`;
    if (key === 'name' && /\[\d+\]$/.test(v)) return '<process>';
    if (key === 'exceptionId' || key === 'timestamp') return `<${key}>`;
    return typeof v === 'string' ? v.replace(frames, '\n    <frames>') : v;
  }));
}
