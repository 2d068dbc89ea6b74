-- wrk: a GET, a POST and a static file in turn; every answer is checked.
local json = '{"a":[1,2,{"b":"c"}]}'
local headers = { ["content-type"] = "application/json" }
local turn = 0
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  wrong = 0
end

function request()
  turn = turn + 1
  if turn % 3 == 0 then return wrk.format("POST", "/echo", headers, json) end
  if turn % 3 == 1 then return wrk.format("GET", "/") end
  return wrk.format("GET", "/static/load-mix.lua")
end

function response(status, _, body)
  if status ~= 200 or not (body == "hello" or body == json or body:sub(1, 6) == "-- wrk") then
    wrong = wrong + 1
  end
end

function done(summary)
  local wrong_answers = 0
  for _, thread in ipairs(threads) do wrong_answers = wrong_answers + thread:get("wrong") end
  local e = summary.errors
  io.write(string.format("answers %d, wrong %d, connect %d, read %d, write %d, timeout %d\n",
    summary.requests, wrong_answers, e.connect, e.read, e.write, e.timeout))
end
