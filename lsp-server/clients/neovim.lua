-- Neovim's own language client on a file of workspace/: run by `nvim --headless`, prints a line for
-- each thing tried. ORRERY is the command, DEADLINE what one wait may take, in seconds.

local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
local deadline = tonumber(os.getenv('DEADLINE') or '30') * 1000
local passed, failed = 0, 0

local function say(text)
  io.stdout:write(text .. '\n')
end

local function check(name, body)
  local ok, message = pcall(body)
  if ok then
    passed = passed + 1
    say('ok   neovim: ' .. name)
  else
    failed = failed + 1
    say('FAIL neovim: ' .. name .. '\n       ' .. tostring(message):match('[^\n]*'))
  end
end

-- Waits until `condition` gives something, and gives that.
local function wait(what, condition)
  local value
  local found = vim.wait(deadline, function()
    value = condition()
    return value
  end, 20)
  if not found then error(what .. ': not within the deadline', 2) end
  return value
end

-- The same for a condition that waits itself, which must not happen within a wait.
local function ask_until(what, condition)
  local last = vim.loop.now() + deadline
  repeat
    local value = condition()
    if value then return value end
    vim.wait(200)
  until vim.loop.now() > last
  error(what .. ': not within the deadline', 2)
end

local function expect(text, pattern)
  if not tostring(text):find(pattern) then
    error('no ' .. pattern .. ' in ' .. tostring(text), 2)
  end
end

local file = here .. '/workspace/clock.js'
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local id, client

-- What the server answers.
local function ask(method, params)
  local answer = client.request_sync(method, params, deadline, buffer)
  if not answer then error(method .. ': no answer', 2) end
  if answer.err then error(method .. ': ' .. answer.err.message, 2) end
  return answer.result
end

-- The position of a word's first place.
local function at(word)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local column = line:find(word, 1, true)
    if column then
      return {
        textDocument = vim.lsp.util.make_text_document_params(buffer),
        position = { line = number - 1, character = column - 1 },
      }
    end
  end
  error('no ' .. word .. ' in ' .. file)
end

check('attaches', function()
  id = vim.lsp.start_client({
    cmd = { os.getenv('ORRERY'), 'lsp', '--stdio' },
    root_dir = here .. '/workspace',
    name = 'orrery',
  })
  vim.lsp.buf_attach_client(buffer, id)
  client = wait('initialize', function()
    local it = vim.lsp.get_client_by_id(id)
    return it and it.initialized and it or nil
  end)
  expect(client.server_capabilities.hoverProvider, 'true')
end)

check('shows diagnostics', function()
  local found = wait('diagnostics', function()
    local all = vim.diagnostic.get(buffer)
    return #all > 0 and all or nil
  end)
  expect(found[1].message, 'readFileSync blocks the thread in the timers phase')
  expect(found[1].source, 'orrery')
end)

check('shows a hover', function()
  vim.fn.cursor(at('setImmediate').position.line + 1, at('setImmediate').position.character + 1)
  local before = #vim.api.nvim_list_wins()
  vim.lsp.buf.hover()
  wait('the window', function() return #vim.api.nvim_list_wins() > before end)
  local window = vim.api.nvim_list_wins()[#vim.api.nvim_list_wins()]
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
  expect(table.concat(lines, '\n'), 'Runs in the check phase')
  vim.api.nvim_win_close(window, true)
end)

check('shows lenses', function()
  vim.lsp.codelens.refresh()
  local lenses = wait('lenses', function()
    local all = vim.lsp.codelens.get(buffer)
    return #all > 2 and all or nil
  end)
  local titles = {}
  for _, lens in ipairs(lenses) do
    table.insert(titles, lens.command and lens.command.title or '')
  end
  expect(table.concat(titles, ' '), 'Run.*Record.*Debug')
end)

-- This version has no inlay hints of its own; plugins ask for them like this.
check('is given inlay hints', function()
  local hints = ask('textDocument/inlayHint', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = {
      start = { line = 0, character = 0 },
      ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 },
    },
  })
  local labels = {}
  for _, hint in ipairs(hints) do table.insert(labels, hint.label) end
  expect(table.concat(labels, ', '), 'timers, check, tick, microtask')
end)

-- Known once TypeScript has started: asked for until it is.
check('goes to a definition', function()
  local place = at('read();')
  local target = ask_until('a definition', function()
    local found = ask('textDocument/definition', place)
    return found and (found[1] or found.range and found)
  end)
  local range = target.targetSelectionRange or target.range
  expect(range.start.line, '^' .. at('read() {').position.line .. '$')
end)

check('runs a program and shows its figures', function()
  local uri = vim.uri_from_bufnr(buffer)
  local run = ask('workspace/executeCommand', { command = 'orrery.run', arguments = { uri } })
  local line = ask_until('figures', function()
    vim.lsp.codelens.refresh()
    for _, lens in ipairs(vim.lsp.codelens.get(buffer)) do
      local title = lens.command and lens.command.title or ''
      if title:find('fired %S+x .* timers') then return title end
    end
  end)
  say('       ' .. line)
  ask('workspace/executeCommand', { command = 'orrery.stop', arguments = { run.pid } })
end)

check('follows edits', function()
  vim.api.nvim_buf_set_lines(buffer, 0, 0, true, {
    "require('node:fs').createReadStream('a').pipe(require('node:fs').createWriteStream('b'));",
  })
  wait('the new diagnostic', function()
    for _, each in ipairs(vim.diagnostic.get(buffer)) do
      if each.lnum == 0 then return true end
    end
  end)
end)

check('offers fixes', function()
  local place = at('pipe(require')
  local actions = ask('textDocument/codeAction', {
    textDocument = place.textDocument,
    range = { start = place.position, ['end'] = place.position },
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, place.position.line) },
  })
  local titles = {}
  for _, action in ipairs(actions) do table.insert(titles, action.title) end
  say('       ' .. table.concat(titles, ', '))
  expect(table.concat(titles, ', '), 'pipeline')
end)

check('ends with the client', function()
  client.stop()
  wait('the end', function() return client.is_stopped() end)
end)

say(('neovim: %d passed, %d failed'):format(passed, failed))
vim.cmd(failed == 0 and 'qall!' or 'cquit')
