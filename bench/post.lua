-- wrk: sends the bodies in the file named by BODY to /graphql, one a line, in turn.
local bodies, starts = {}, 0
for line in io.lines(os.getenv("BODY")) do bodies[#bodies + 1] = line end
wrk.method = "POST"
wrk.body = bodies[1]
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept"] = "application/graphql-response+json"

if #bodies > 1 then
  -- Each thread begins at another place.
  setup = function(thread)
    thread:set("place", starts)
    starts = starts + math.floor(#bodies / 2)
  end
  request = function()
    place = place % #bodies + 1
    return wrk.format(nil, nil, nil, bodies[place])
  end
end

done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"requests":%d,"seconds":%.3f,"p50":%.3f,"p99":%.3f,"failed":%d}\n', summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
