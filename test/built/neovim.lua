-- Drives the built server from Neovim's own LSP client and prints what it answers as one JSON line.
local client_id = vim.lsp.start_client({
  name = 'support-docs',
  cmd = { vim.env.DOCS_NODE, vim.env.DOCS_SERVER, '--stdio' },
  init_options = { cacheDir = vim.env.DOCS_CACHE },
})
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DOCS_SAMPLE))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.get_client_by_id(client_id)
vim.wait(20000, function() return client.initialized == true end, 10)
vim.lsp.buf_attach_client(buffer, client_id)

local function ask(method, params)
  local answer = assert(client.request_sync(method, params, 20000, buffer))
  assert(answer.err == nil, vim.inspect(answer.err))
  return answer.result
end

client.notify('workspace/didChangeConfiguration', { settings = vim.NIL })
client.notify('$/setTrace', { value = 'verbose' })
client.notify('nobody/knowsThis', {})
vim.wait(20000, function()
  return ask('supportDocs/status', vim.empty_dict()).state == 'ready'
end, 10)

local document = { uri = vim.uri_from_bufnr(buffer) }
local function at(line, character)
  return { textDocument = document, position = { line = line, character = character } }
end
local search = { command = 'supportDocs.server.search', arguments = { '612' } }
local answers = {
  hover = ask('textDocument/hover', at(1, 25)),
  completion = ask('textDocument/completion', at(2, 60)),
  symbols = ask('workspace/symbol', { query = '612' }),
  search = ask('workspace/executeCommand', search),
}
client.stop()
local stopped = vim.wait(20000, function() return client.is_stopped() end, 10)
answers.stopped = stopped
io.stdout:write(vim.fn.json_encode(answers) .. '\n')
vim.cmd('qa!')
