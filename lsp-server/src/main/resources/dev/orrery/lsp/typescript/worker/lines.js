'use strict';
// A text and where its lines begin, as the protocol counts: UTF-16 units, lines end with LF, CR LF
// or CR.

class Lines {
  #starts;

  constructor(text) {
    this.text = text;
  }

  get starts() {
    return this.#starts ??= startsOf(this.text);
  }

  position(offset) {
    const { starts } = this;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - starts[low] };
  }

  range(start, end) {
    return { start: this.position(start), end: this.position(end) };
  }

  span({ start, length }) {
    return this.range(start, start + length);
  }

  // The nearest offset: clients may put positions beyond the text.
  offset({ line, character }) {
    const { starts, text } = this;
    if (line >= starts.length) return text.length;
    let end = line + 1 < starts.length ? starts[line + 1] : text.length;
    while (end > starts[line] && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
    return Math.min(starts[line] + character, end);
  }
}

function startsOf(text) {
  const starts = [0];
  if (text.includes('\r')) {
    const breaks = /\r\n?|\n/g;
    while (breaks.exec(text)) starts.push(breaks.lastIndex);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}

module.exports = { Lines };
