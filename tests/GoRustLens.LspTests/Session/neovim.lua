-- Run inside Neovim: attaches the server to the open file, asks one hover, waits for findings, writes what it saw.
local seen = { codes = {} }

local function finish()
  local out = assert(io.open(vim.env.ANSWER, 'w'))
  out:write(vim.fn.json_encode(seen))
  out:close()
  vim.cmd('qall!')
end

local client_id = vim.lsp.start_client({
  name = 'gorustlens',
  cmd = { vim.env.SERVER, 'lsp', '--log-dir', '' },
  root_dir = vim.fn.getcwd(),
  on_init = function(client) seen.server = client.server_info and client.server_info.name or 'GoRustLens' end,
})
vim.bo.filetype = 'go'
vim.lsp.buf_attach_client(0, client_id)

vim.wait(30000, function() return seen.server ~= nil end, 20)
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 20)
for _, found in ipairs(vim.diagnostic.get(0)) do
  table.insert(seen.codes, found.code or vim.tbl_get(found, 'user_data', 'lsp', 'code') or found.message)
end

local params = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = tonumber(vim.env.LOOP_LINE), character = 2 } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', params, 30000) or {}
for _, answer in pairs(answers) do
  seen.hover = answer.result and answer.result.contents.value or ''
end
finish()
