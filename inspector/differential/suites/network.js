'use strict';

// Requests of the program, data of requests, and resources.

/** Ports and dates differ. */
function view(params) {
  const text = JSON.stringify(params)
    .replace(/127\.0\.0\.1:\d{4,}/g, '127.0.0.1:<port>')
    .replace(/\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/g, '<date>');
  return JSON.parse(text);
}

const requests = [
  ['plain', "request({ path: '/a?b=c' })"],
  ['headers', "request({ path: '/', headers: { 'X-Two': ['1', '2'], Cookie: ['a=1', 'b=2'], n: 5 } })"],
  ['post', "request({ path: '/', method: 'POST', headers: { 'content-type': 'text/plain; charset=utf-8' } }, 'sent')"],
  ['no content', "request({ path: '/none' })"],
  ['bytes', "request({ path: '/bytes' })"],
  ['odd type', "request({ path: '/odd' })"],
  ['head', "request({ path: '/', method: 'HEAD' })"],
];

const report = `
  Network.requestWillBeSent({ requestId: 'own', timestamp: 1, wallTime: 1, charset: 'utf-8',
    request: { url: 'http://own', method: 'PUT', headers: { a: 'b' }, hasPostData: true } });
  Network.dataSent({ requestId: 'own', timestamp: 2, dataLength: 10, data: bytes });
  Network.dataSent({ requestId: 'own', finished: true });
  Network.responseReceived({ requestId: 'own', timestamp: 3, type: 'Fetch',
    response: { url: 'http://own', status: 200, statusText: 'OK', headers: {}, mimeType: 5 } });
  Network.dataReceived({ requestId: 'own', timestamp: 4, dataLength: 10, encodedDataLength: 10,
    data: bytes });
  Network.requestWillBeSent({});
  Network.loadingFinished({ requestId: 'own', timestamp: 5 });
`;

module.exports = {
  program: 'http.js',
  flags: ['--experimental-network-inspection', '--experimental-inspector-network-resource'],

  async run(talk) {
    const evaluate = (expression) => talk.quietly('Runtime.evaluate', { expression });
    await talk.ask('enable', 'Network.enable', { maxResourceBufferSize: 1000 });
    for (const [name, expression] of requests) {
      await evaluate(expression);
      const sent = await talk.event(`${name}: sent`, 'Network.requestWillBeSent', { view });
      await talk.event(`${name}: received`, 'Network.responseReceived', { view });
      await talk.event(`${name}: finished`, 'Network.loadingFinished');
      const requestId = sent?.requestId ?? '';
      if (name === 'post') await talk.ask('post data', 'Network.getRequestPostData', { requestId });
      await talk.ask(`${name}: body`, 'Network.getResponseBody', { requestId });
      await talk.ask(`${name}: body again`, 'Network.getResponseBody', { requestId });
    }
    await evaluate("request({ path: '/', port: 1 })");
    await talk.event('refused: sent', 'Network.requestWillBeSent', { view });
    await talk.event('refused: failed', 'Network.loadingFailed');

    await evaluate(report);
    await talk.event('own: sent', 'Network.requestWillBeSent');
    await talk.event('own: received', 'Network.responseReceived');
    await talk.ask('own: post data', 'Network.getRequestPostData', { requestId: 'own' });
    await talk.ask('own: stream', 'Network.streamResourceContent', { requestId: 'own' });
    await talk.ask('own: body', 'Network.getResponseBody', { requestId: 'own' });
    await talk.event('own: finished', 'Network.loadingFinished');

    const url = 'http://localhost/app.js.map';
    await talk.ask('resource', 'Network.loadNetworkResource', { url });
    await talk.ask('no resource', 'Network.loadNetworkResource', { url: 'http://localhost/none' });
    await talk.ask('read some', 'IO.read', { handle: url, size: 5 });
    await talk.ask('read at', 'IO.read', { handle: url, offset: 1, size: 9 });
    await talk.ask('read on', 'IO.read', { handle: url });
    await talk.ask('read at end', 'IO.read', { handle: url });
    await talk.ask('read beyond', 'IO.read', { handle: url, offset: 1000 });
    await talk.ask('read without handle', 'IO.read', {});
    await talk.ask('close', 'IO.close', { handle: url });
    await talk.ask('closed resource', 'Network.loadNetworkResource', { url });
    await talk.ask('disable', 'Network.disable');
    await talk.ask('body after disable', 'Network.getResponseBody', { requestId: 'own' });
  },
};
